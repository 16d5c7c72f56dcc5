package com.tapsifood.foodmap.platform.database;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stops statements nobody waits for any more. The driver leaves them running, and the pool lends their connection to
 * the next one, who then waits behind them: thirty impatient clients kept everybody out.
 */
final class StoppedStatements implements ConnectionFactory {

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
                    ? running.cancelRequest()
                            // it is over, or the database is: nothing is left to stop
                            .onErrorComplete()
                    : Mono.empty();
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
            return Flux.from(results).cast(Result.class).doOnCancel(() -> abandoned = true);
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
