package com.tapsifood.foodmap.platform.database;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.retry.Retry;

/**
 * Stops statements nobody waits for any more. The driver leaves them running, and the pool lends their connection to
 * the next one, who then waits behind them: thirty impatient clients kept everybody out.
 */
final class StoppedStatements implements ConnectionFactory {

    private static final Duration AGAIN = Duration.ofMillis(100);

    private final ConnectionFactory pool;

    StoppedStatements(ConnectionFactory pool) {
        this.pool = pool;
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.from(pool.create()).map(Watched::connection);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return pool.getMetadata();
    }

    private static final class Watched implements InvocationHandler {

        private final Connection connection;
        private volatile boolean abandoned;

        private Watched(Connection connection) {
            this.connection = connection;
        }

        static Connection connection(Connection connection) {
            return proxy(Connection.class, new Watched(connection));
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("close") && abandoned) {
                return stop().then(Mono.from(connection.close()));
            }
            Object result = call(connection, method, arguments);
            return result instanceof Statement statement ? watched(statement) : result;
        }

        private Mono<Void> stop() {
            return connection instanceof Wrapped<?> pooled
                            && pooled.unwrap(PostgresqlConnection.class) instanceof PostgresqlConnection running
                    ? stop(running)
                    : Mono.empty();
        }

        /** A request that overtakes its statement is forgotten, so it is repeated until the statement is over. */
        private static Mono<Void> stop(PostgresqlConnection running) {
            // answered after the statement, or stopped in its place
            Mono<Boolean> over = Mono.from(running.validate(ValidationDepth.REMOTE))
                    .onErrorReturn(false)
                    .cache();
            return Mono.defer(running::cancelRequest)
                    // the database is gone: the pool will see
                    .onErrorComplete()
                    .then(over.timeout(AGAIN))
                    .retryWhen(Retry.indefinitely().filter(TimeoutException.class::isInstance))
                    .then();
        }

        private Statement watched(Statement statement) {
            return proxy(Statement.class, (proxy, method, arguments) -> {
                Object result = call(statement, method, arguments);
                if (method.getName().equals("execute")) {
                    return watched(Objects.requireNonNull((Publisher<?>) result));
                }
                return result == statement ? proxy : result;
            });
        }

        private Flux<Result> watched(Publisher<?> results) {
            return Flux.from(results)
                    .cast(Result.class)
                    .doOnCancel(() -> abandoned = true)
                    // the driver needs nothing of it, and would set its thread-locals anew with every message
                    .contextWrite(context -> Context.empty());
        }

        private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }
}
