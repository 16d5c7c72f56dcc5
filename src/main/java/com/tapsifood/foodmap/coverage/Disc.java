package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.vendor.Grade;

/**
 * What one vendor reaches: the circle around it, its edge included.
 *
 * @param centre in metres of the city's UTM zone
 * @param radius metres
 * @param line id of the business line; 0 when unknown
 */
record Disc(Metres centre, double radius, int line, Grade grade) {

    boolean has(double east, double north) {
        double dx = east - centre.east();
        double dy = north - centre.north();
        return dx * dx + dy * dy <= radius * radius;
    }
}
