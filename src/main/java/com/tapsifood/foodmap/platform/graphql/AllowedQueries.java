package com.tapsifood.foodmap.platform.graphql;

import graphql.introspection.Introspection;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What may be asked at all, whichever way it comes: any query or the listed ones, with or without introspection. */
@Component
@Profile("serve")
class AllowedQueries implements WebGraphQlInterceptor {

    private final GraphProperties properties;
    private final Documents documents;

    AllowedQueries(GraphProperties properties, Documents documents) {
        this.properties = properties;
        this.documents = documents;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (properties.onlyDocuments() && !documents.isListed(request.getDocument())) {
            return Mono.just(RequestErrors.refused(
                    request, ErrorType.FORBIDDEN, "DOCUMENT_NOT_LISTED", "only listed documents are answered here"));
        }
        if (!properties.introspection()) {
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(Map.of(Introspection.INTROSPECTION_DISABLED, true))
                            .build());
        }
        return chain.next(request);
    }
}
