package com.tapsifood.foodmap.refresh.demo.city;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;

/** Coordinates of the demo are whole millionths of a degree, about a decimetre, so that text and number agree. */
final class Grid {

    static final PrecisionModel PRECISION = new PrecisionModel(1e6);

    private Grid() {}

    static Coordinate snap(Coordinate degrees) {
        PRECISION.makePrecise(degrees);
        return degrees;
    }
}
