package com.tapsifood.foodmap.platform.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the files of the dashboard. They hold no data, so they are public. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
public class Dashboard implements WebFluxConfigurer {

    /** Paths of the files; those under /assets/ carry a hash of their content in their name. */
    public static final String[] PATHS = {
        "/",
        "/index.html",
        "/assets/**",
        "/favicon.ico",
        "/favicon.svg",
        "/icon.svg",
        "/icon-192.png",
        "/icon-512.png",
        "/apple-touch-icon.png",
        "/manifest.webmanifest",
        "/robots.txt",
        "/sw.js"
    };

    private static final String FILES = "static/";
    private static final String NOT_BUILT = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Food map</title>
            <h1>The dashboard was not built</h1>
            <p>The API answers, but this build holds no dashboard. <code>./dev run</code> builds and serves both.</p>
            """;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/" + FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/*.html", "/*.ico", "/*.svg", "/*.png", "/*.webmanifest", "/robots.txt", "/sw.js")
                .addResourceLocations("classpath:/" + FILES)
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> dashboardPage() {
        var page = new ClassPathResource(FILES + "index.html");
        return route(GET("/"), request -> page.exists() ? page(page) : notBuilt());
    }

    private static Mono<ServerResponse> page(Resource page) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(page);
    }

    private static Mono<ServerResponse> notBuilt() {
        return ServerResponse.status(503).contentType(MediaType.TEXT_HTML).bodyValue(NOT_BUILT);
    }
}
