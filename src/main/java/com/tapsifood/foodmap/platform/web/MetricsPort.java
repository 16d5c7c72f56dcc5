package com.tapsifood.foodmap.platform.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Serves the metrics. Health stays on the main port, so a second server with all that belongs to one is not needed. Of
 * the commands only the worker starts it.
 */
@Component
@Profile({"serve", "command"})
@ConditionalOnProperty("foodmap.management.port")
public class MetricsPort implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MetricsPort.class);
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final ManagementProperties properties;
    private final PrometheusMeterRegistry registry;
    private final boolean serves;
    private @Nullable DisposableServer server;

    MetricsPort(ManagementProperties properties, PrometheusMeterRegistry registry, Environment environment) {
        this.properties = properties;
        this.registry = registry;
        this.serves = environment.matchesProfiles("serve");
    }

    /** A command may run beside a server that has the port already. */
    @Override
    public boolean isAutoStartup() {
        return serves;
    }

    @Override
    public void start() {
        Integer port = properties.port();
        if (port == null) {
            // an empty setting is none
            return;
        }
        server = HttpServer.create()
                .host(properties.address())
                .port(port)
                .route(routes -> routes.get("/metrics", this::metrics))
                .bindNow();
        log.info("metrics at http://{}:{}/metrics", properties.address(), server.port());
    }

    private Mono<Void> metrics(HttpServerRequest request, HttpServerResponse response) {
        Mono<String> text = Mono.fromCallable(() -> registry.scrape(TEXT)).subscribeOn(Schedulers.boundedElastic());
        return response.header("Content-Type", TEXT).sendString(text).then();
    }

    /** The port taken; 0 while nothing listens. */
    int port() {
        return server == null ? 0 : server.port();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.disposeNow();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
