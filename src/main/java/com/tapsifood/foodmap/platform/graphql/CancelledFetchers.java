package com.tapsifood.foodmap.platform.graphql;

import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stops what is being fetched when nobody waits for it any more: Spring stops the request only, not its fields. */
@Component
@Profile("serve")
class CancelledFetchers implements WebGraphQlInterceptor, Instrumentation {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var givenUp = new CompletableFuture<Void>();
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(CancelledFetchers.class, givenUp)).build());
        return chain.next(request).doOnCancel(() -> givenUp.complete(null));
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        CompletableFuture<Void> givenUp =
                parameters.getExecutionContext().getGraphQLContext().get(CancelledFetchers.class);
        if (parameters.isTrivialDataFetcher() || givenUp == null) {
            return fetcher;
        }
        return field -> {
            Object value = fetcher.get(field);
            if (value instanceof CompletableFuture<?> running && !running.isDone()) {
                var unused = givenUp.thenRun(() -> running.cancel(true));
            }
            return value;
        };
    }
}
