package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.platform.InvalidParameter;

/** Input of the same name. */
public record LonLatInput(double lon, double lat) {

    /** Refuses what is not on earth. */
    public LonLat place() {
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("at", String.valueOf(e.getMessage()));
        }
    }
}
