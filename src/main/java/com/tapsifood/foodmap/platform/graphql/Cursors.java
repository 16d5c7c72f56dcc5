package com.tapsifood.foodmap.platform.graphql;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The seal of this installation's cursors. Its secret is in the database, so that replicas open each other's. */
@Component
@Profile("serve")
public class Cursors {

    private static final Duration ALWAYS = Duration.ofDays(3_650);

    private final Mono<CursorSeal> seal;

    Cursors(DatabaseClient reader) {
        this.seal = reader.sql("select secret from cursor_secret")
                .map(row -> new CursorSeal(bytes(Objects.requireNonNull(row.get("secret", ByteBuffer.class)))))
                .one()
                .cache(known -> ALWAYS, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Read once. */
    public Mono<CursorSeal> seal() {
        return seal;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
