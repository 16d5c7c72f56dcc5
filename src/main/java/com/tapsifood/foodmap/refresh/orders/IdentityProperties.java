package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.database.MissingSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How customers stay unknown.
 *
 * @param secret key of the hash that stands for customer ids; at least 32 characters; no default. Changing it makes
 *     every customer a new one.
 */
@ConfigurationProperties("foodmap.identity")
public record IdentityProperties(@Nullable String secret) {

    private static final int SHORTEST = 32;
    private static final String VARIABLE = "FOODMAP_IDENTITY_SECRET";

    String required() {
        if (secret == null || secret.isBlank()) {
            throw new MissingSetting(VARIABLE);
        }
        if (secret.length() < SHORTEST) {
            throw new InvalidParameter(VARIABLE, VARIABLE + " needs at least " + SHORTEST + " characters");
        }
        return secret;
    }

    @Override
    public String toString() {
        return "IdentityProperties[secret=***]";
    }
}
