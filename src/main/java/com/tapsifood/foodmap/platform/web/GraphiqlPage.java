package com.tapsifood.foodmap.platform.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** GraphiQL for developers. All of it comes from here, so the policy of every other page holds for it too. */
@Configuration(proxyBeanMethods = false)
@Profile("dev")
class GraphiqlPage implements WebFluxConfigurer {

    /** Ours, and what web/build/graphiql.mjs copies from the libraries. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/graphiql/*.js", "/graphiql/*.css")
                .addResourceLocations("classpath:/graphiql/", "classpath:/static/graphiql/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> graphiqlPage() {
        var page = new ClassPathResource("graphiql/index.html");
        return route(
                GET("/graphiql"),
                request -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(page));
    }
}
