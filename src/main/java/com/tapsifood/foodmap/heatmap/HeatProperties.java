package com.tapsifood.foodmap.heatmap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The heat map.
 *
 * @param k fewest distinct customers of a cell that may be shown; takes effect with the next publication
 * @param minSample fewest orders of known origin of a cell that has a place in the legend of the organic share
 * @param minResidents fewest residents of a cell that has a place in the legend of orders per 1 000 residents
 */
@ConfigurationProperties("foodmap.heatmap")
public record HeatProperties(
        @DefaultValue("5") int k,
        @DefaultValue("30") int minSample,
        @DefaultValue("100") int minResidents) {

    public HeatProperties {
        requireAtLeastOne("k", k);
        requireAtLeastOne("min-sample", minSample);
        requireAtLeastOne("min-residents", minResidents);
    }

    /** What a cell must have below the line to have a place in the legend of a ratio; null for densities. */
    public @Nullable Integer fewest(HeatMetric metric) {
        return switch (metric) {
            case ORGANIC_SHARE -> minSample;
            case ORDERS_PER_1000 -> minResidents;
            case ORDERS, ORGANIC, NON_ORGANIC, USERS -> null;
        };
    }

    private static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
