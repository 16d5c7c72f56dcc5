package com.tapsifood.foodmap.polygon;

/** How much of the course of a border is drawn. */
public enum GeometryDetail {
    /** As published. */
    FULL(0),
    /** For a street map. */
    FINE(10),
    /** For a map of some districts. */
    MEDIUM(50),
    /** For a map of the whole city. */
    COARSE(200);

    private static final double METRES_PER_DEGREE = 111_320;

    private final double metres;

    GeometryDetail(double metres) {
        this.metres = metres;
    }

    /** Side of a square as large as the largest corner that is cut off, in degrees of latitude. */
    double degrees() {
        return metres / METRES_PER_DEGREE;
    }
}
