package com.tapsifood.foodmap.coverage.raster;

import com.tapsifood.foodmap.platform.Refusal;

/** The areas of a city are too wide for cells of this size. */
final class TooManyCells extends Refusal {

    TooManyCells(String city, int cellMeters) {
        super("TOO_MANY_CELLS", "cell", "the areas of " + city + " are too wide for cells of " + cellMeters + " m");
    }
}
