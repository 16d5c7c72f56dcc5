package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.platform.InvalidParameter;

/** Input of the same name. */
public record BoundsInput(double west, double south, double east, double north) {

    /** Refuses what is no rectangle on earth. */
    public Bounds bounds() {
        try {
            var southWest = new LonLat(west, south);
            var northEast = new LonLat(east, north);
            return new Bounds(southWest.lon(), southWest.lat(), northEast.lon(), northEast.lat());
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("bounds", String.valueOf(e.getMessage()));
        }
    }
}
