package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.platform.InvalidParameter;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tiles that several servers share. Optional: without an address no connection is made.
 *
 * @param url redis://:password@host:port/number, or rediss:// for TLS
 * @param timeout how long a tile may be waited for; after that it is made without Redis
 */
@ConfigurationProperties("foodmap.redis")
public record RedisProperties(
        @Nullable String url, @DefaultValue("50ms") Duration timeout) {

    public RedisProperties {
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("foodmap.redis.timeout must be at least 1ms, not " + timeout);
        }
    }

    /** Reads the address. The text is in no message, because it holds the password. */
    RedisURI address() {
        String text = url == null ? "" : url.trim();
        if (!text.startsWith("redis://") && !text.startsWith("rediss://")) {
            throw refusal();
        }
        try {
            return RedisURI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw refusal();
        }
    }

    private static InvalidParameter refusal() {
        return new InvalidParameter(
                "FOODMAP_REDIS_URL",
                "expected redis://:password@host:port or rediss://...;"
                        + " other signs than letters and digits in the password must be percent-encoded");
    }

    @Override
    public String toString() {
        return "RedisProperties[timeout=" + timeout + "]";
    }
}
