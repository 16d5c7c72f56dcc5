package com.tapsifood.foodmap.platform.graphql;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import graphql.schema.idl.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The whole schema as one text, for code generators. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class SchemaPage {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @Bean
    RouterFunction<ServerResponse> schemaText(GraphQlSource source) {
        var options = SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false);
        String text = new SchemaPrinter(options).print(source.schema());
        return route(
                GET("/schema.graphqls"),
                request -> ServerResponse.ok().contentType(TEXT).bodyValue(text));
    }
}
