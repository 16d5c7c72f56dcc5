package com.tapsifood.foodmap.tile.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.SetCondition;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.types.Expiration;
import reactor.core.publisher.Mono;

/**
 * One connection to Redis for all. Connecting waits for an answer, so it has a thread of its own; until then every
 * command fails at once.
 */
final class RedisStore implements ByteStore, DisposableBean {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final int MOST_COMMANDS = 1000;

    private final LettuceConnectionFactory factory;
    private final AtomicReference<CompletableFuture<ReactiveRedisConnection>> connection;

    RedisStore(RedisURI address) {
        factory = new LettuceConnectionFactory(
                LettuceConnectionFactory.createRedisConfiguration(address), client(address));
        factory.afterPropertiesSet();
        factory.start();
        connection = new AtomicReference<>(connect());
    }

    private static LettuceClientConfiguration client(RedisURI address) {
        return LettuceClientConfiguration.builder()
                .apply(address)
                .commandTimeout(CONNECT_TIMEOUT)
                .shutdownQuietPeriod(Duration.ZERO)
                .shutdownTimeout(CONNECT_TIMEOUT)
                .clientName("foodmap")
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .requestQueueSize(MOST_COMMANDS)
                        .socketOptions(SocketOptions.builder()
                                .connectTimeout(CONNECT_TIMEOUT)
                                .keepAlive(true)
                                .build())
                        .build())
                .build();
    }

    @Override
    public Mono<byte[]> find(String name) {
        return connected()
                .flatMap(redis -> redis.stringCommands().get(buffer(name)))
                .map(RedisStore::bytes);
    }

    @Override
    public Mono<?> keep(String name, byte[] bytes, Duration ttl) {
        return connected()
                .flatMap(redis -> redis.stringCommands()
                        .set(buffer(name), ByteBuffer.wrap(bytes), SetCondition.upsert(), Expiration.from(ttl)));
    }

    /** A connection that is just being made is left alone, however long it takes. */
    @Override
    public void renew() {
        var current = connection.get();
        if (current.isDone()) {
            var next = new CompletableFuture<ReactiveRedisConnection>();
            if (connection.compareAndSet(current, next)) {
                connect(next);
            }
        }
    }

    private Mono<ReactiveRedisConnection> connected() {
        return Mono.defer(() -> {
            var current = connection.get();
            return current.isDone() ? Mono.fromFuture(current, true) : Mono.error(new StillConnecting());
        });
    }

    private CompletableFuture<ReactiveRedisConnection> connect() {
        var made = new CompletableFuture<ReactiveRedisConnection>();
        connect(made);
        return made;
    }

    private void connect(CompletableFuture<ReactiveRedisConnection> made) {
        made.completeAsync(
                () -> {
                    factory.resetConnection();
                    return factory.getReactiveConnection();
                },
                Thread::startVirtualThread);
    }

    private static ByteBuffer buffer(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public void destroy() {
        factory.destroy();
    }

    private static final class StillConnecting extends RuntimeException {
        private static final long serialVersionUID = 1;

        StillConnecting() {
            super("still connecting", null, false, false);
        }
    }
}
