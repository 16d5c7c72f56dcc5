package com.tapsifood.foodmap.platform.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What the database tells on a channel. A lost database is asked again for ever. */
@Component
public class Notifications {

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);

    private final PostgresqlConnectionFactory connections;

    Notifications(PostgresqlConnectionFactory readerConnections) {
        this.connections = readerConnections;
    }

    /**
     * The channel's name for each notification, and once when listening begins, after a break too: what was told
     * before, nobody heard. Takes a connection of its own while somebody listens.
     */
    public Flux<String> on(String channel) {
        return on(channel, Flux.empty());
    }

    /**
     * The same, and says something on the connection that listens: what holds for as long as the connection does.
     *
     * @param statements SQL to run one after the other; asked for anew after a break
     */
    public Flux<String> on(String channel, Flux<String> statements) {
        return Flux.usingWhen(
                        connections.create(),
                        connection -> run(connection, "listen " + channel)
                                .thenMany(Flux.merge(
                                        connection.getNotifications().map(Notification::getName),
                                        Mono.just(channel),
                                        statements
                                                .concatMap(statement -> run(connection, statement))
                                                .then(Mono.<String>empty()))),
                        PostgresqlConnection::close)
                .concatWith(Mono.error(() -> new IllegalStateException("the notifications ended")))
                .doOnError(e -> log.info("not hearing from the database: {}", e.getMessage()))
                .retryWhen(forEver());
    }

    private static Mono<Void> run(PostgresqlConnection connection, String statement) {
        return connection
                .createStatement(statement)
                .execute()
                .flatMap(result -> result.getRowsUpdated())
                .then();
    }

    /** First after a second, then ever less often, at last every ten seconds. */
    public static Retry forEver() {
        return Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                .maxBackoff(Duration.ofSeconds(10))
                .transientErrors(true);
    }
}
