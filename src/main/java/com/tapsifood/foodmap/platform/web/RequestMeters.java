package com.tapsifood.foodmap.platform.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Counts and times every answer, tiles too, by what was asked and how it ended. Where Spring's observations would
 * cost more than a warm tile, this is two looks at the clock and two into tables.
 */
@Component
@Profile("serve")
final class RequestMeters {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final Timer[][] timers = new Timer[Asked.values().length][Outcome.values().length];
    private final AtomicInteger active = new AtomicInteger();

    RequestMeters(MeterRegistry registry) {
        for (Asked asked : Asked.values()) {
            for (Outcome outcome : Outcome.values()) {
                timers[asked.ordinal()][outcome.ordinal()] = timer(registry, asked, outcome);
            }
        }
        Gauge.builder("foodmap.requests.active", active, AtomicInteger::get)
                .description("requests that are being answered, subscriptions among them")
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, Asked asked, Outcome outcome) {
        return Timer.builder("foodmap.requests")
                .description("time from a request to the end of its answer")
                .tags("asked", name(asked), "outcome", name(outcome))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What is asked for; streams last as long as somebody listens. */
    private enum Asked {
        TILE,
        GRAPHQL,
        EXPORT,
        STREAM,
        HEALTH,
        OTHER;

        static Asked of(String path) {
            if (path.startsWith("/tiles/")) {
                return TILE;
            }
            if (path.startsWith("/graphql")) {
                return path.startsWith("/graphql/ws") ? STREAM : GRAPHQL;
            }
            return path.startsWith("/export") ? EXPORT : path.startsWith("/health") ? HEALTH : OTHER;
        }
    }

    private enum Outcome {
        ANSWERED,
        /** 4xx: the client's doing. */
        REFUSED,
        /** 429, or 503 of one who has not read the data or has too much to do. */
        SHED,
        FAILED,
        HUNG_UP;

        static Outcome of(int status) {
            if (status < 400) {
                return ANSWERED;
            }
            if (status == 429 || status == 503) {
                return SHED;
            }
            return status < 500 ? REFUSED : FAILED;
        }
    }

    Mono<Void> measured(Mono<Void> answer, Connection connection) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            active.incrementAndGet();
            return answer.doFinally(end -> record(connection, end, System.nanoTime() - start));
        });
    }

    private void record(Connection connection, SignalType end, long nanos) {
        active.decrementAndGet();
        if (connection instanceof HttpServerRequest request && connection instanceof HttpServerResponse response) {
            Outcome outcome = switch (end) {
                case CANCEL -> Outcome.HUNG_UP;
                case ON_ERROR -> Outcome.FAILED;
                default -> Outcome.of(response.status().code());
            };
            timers[asked(request, response).ordinal()][outcome.ordinal()].record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static Asked asked(HttpServerRequest request, HttpServerResponse response) {
        String type = response.responseHeaders().get("Content-Type");
        boolean events = type != null && type.startsWith("text/event-stream");
        return events ? Asked.STREAM : Asked.of(request.uri());
    }
}
