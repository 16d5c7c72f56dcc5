package com.tapsifood.foodmap.platform.graphql;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import graphql.schema.idl.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What is answered beside POST /graphql: documents by their id, and the whole schema as one text. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class GraphRoutes {

    private static final Set<String> OURS = Set.of("listSize", "cost");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @Bean
    RouterFunction<ServerResponse> schemaText(GraphQlSource source, GraphProperties properties) {
        var options = SchemaPrinter.Options.defaultOptions().includeDirectiveDefinition(OURS::contains);
        String text = new SchemaPrinter(options).print(source.schema());
        return route(
                GET("/schema.graphqls").and(request -> properties.introspection()),
                request -> ServerResponse.ok().contentType(TEXT).bodyValue(text));
    }

    /** Ahead of Spring's own, which refuses every GET. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> documentById(GraphEndpoint endpoint, GraphQlSseHandler events) {
        return route(GET("/graphql").and(GraphRoutes::asksForEvents), endpoint.asPost(events::handleRequest))
                .andRoute(GET("/graphql"), endpoint::get);
    }

    /** By name: who takes anything is not waiting for a stream. */
    private static boolean asksForEvents(ServerRequest request) {
        return request.headers().accept().contains(MediaType.TEXT_EVENT_STREAM);
    }
}
