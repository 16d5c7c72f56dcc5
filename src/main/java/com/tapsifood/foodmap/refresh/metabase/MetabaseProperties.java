package com.tapsifood.foodmap.refresh.metabase;

import com.tapsifood.foodmap.refresh.RefreshFailed;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where vendors and orders come from. Give either an API key or a name and its password.
 *
 * @param url address of the Metabase server, such as https://metabase.example.com
 * @param apiKey key of Metabase
 * @param username of the account that reads
 * @param password of the account that reads
 * @param ordersQuestion number of the saved native question that gives the orders
 * @param vendorsQuestion number of the saved native question that gives the vendors
 * @param windowDays days of orders that are asked for at once
 * @param windowRows most rows that are asked for at once; days with more are asked for in parts. Metabase cuts an
 *     export off after 1 048 575
 * @param windowsAtOnce questions that run at the same time, 1 to 8
 * @param rereadDays days before the newest order on record that are read again, because orders change
 * @param timeout for one answer, to its last byte
 * @param retries how often what failed is tried again
 * @param retryDelay before the first of them
 * @param retryDelayMost before the last of them
 */
@ConfigurationProperties("foodmap.metabase")
public record MetabaseProperties(
        @Nullable URI url,
        @Nullable String apiKey,
        @Nullable String username,
        @Nullable String password,
        @Nullable Integer ordersQuestion,
        @Nullable Integer vendorsQuestion,
        @DefaultValue("7") int windowDays,
        @DefaultValue("500000") int windowRows,
        @DefaultValue("4") int windowsAtOnce,
        @DefaultValue("3") int rereadDays,
        @DefaultValue("5m") Duration timeout,
        @DefaultValue("3") int retries,
        @DefaultValue("4s") Duration retryDelay,
        @DefaultValue("10s") Duration retryDelayMost) {

    private static final int MOST_AT_ONCE = 8;

    public MetabaseProperties {
        if (windowsAtOnce < 1 || windowsAtOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("windows-at-once: expected 1 to 8, not " + windowsAtOnce);
        }
    }

    /** Without the key, the password and who has it. */
    @Override
    public String toString() {
        return "MetabaseProperties[url=" + url + ", ordersQuestion=" + ordersQuestion + ", vendorsQuestion="
                + vendorsQuestion + "]";
    }

    /** @throws RefreshFailed NOT_CONFIGURED when it is not given */
    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new RefreshFailed("NOT_CONFIGURED", "set foodmap.metabase." + name + " to read from Metabase");
        }
        return value;
    }
}
