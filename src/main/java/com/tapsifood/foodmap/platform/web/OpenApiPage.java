package com.tapsifood.foodmap.platform.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** All HTTP paths as one OpenAPI document, which is schema/openapi.json. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class OpenApiPage {

    private static final Resource DOCUMENT = new ClassPathResource("graphql/openapi.json");

    @Bean
    RouterFunction<ServerResponse> openApiDocument() {
        return route(
                GET("/openapi.json"),
                request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(DOCUMENT));
    }
}
