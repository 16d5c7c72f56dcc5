package com.tapsifood.foodmap.heatmap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The heat map.
 *
 * @param k fewest distinct customers of a cell that may be shown; takes effect with the next publication
 */
@ConfigurationProperties("foodmap.heatmap")
public record HeatProperties(@DefaultValue("5") int k) {

    public HeatProperties {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
    }
}
