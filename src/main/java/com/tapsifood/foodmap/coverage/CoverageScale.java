package com.tapsifood.foodmap.coverage;

import java.util.List;

/** Classes that cells are coloured by: 0 when nobody reaches them, then from the worst to the best. */
public final class CoverageScale {

    /** Vendors by target; each break belongs to the class above it. */
    public static final List<Double> RATIO_BREAKS = List.of(0.2, 0.4, 0.6, 0.8, 1.0, 1.2);

    /** Vendors, where there is no target; each break belongs to the class below it. */
    public static final List<Integer> COUNT_BREAKS = List.of(3, 6, 9, 15, 20);

    /** Vendors more or less; each break belongs to the class that is farther from 0. */
    public static final List<Integer> DIFFERENCE_BREAKS = List.of(1, 3, 6, 10);

    private CoverageScale() {}

    /** -4 to 4; 0 for less than one vendor. */
    public static int ofDifference(double vendors) {
        int breaks = (int)
                DIFFERENCE_BREAKS.stream().filter(b -> b <= Math.abs(vendors)).count();
        return vendors < 0 ? -breaks : breaks;
    }

    /** 0 to 7. */
    public static int ofRatio(double ratio) {
        return ratio == 0
                ? 0
                : 1 + (int) RATIO_BREAKS.stream().filter(b -> b <= ratio).count();
    }

    /** 0 to 6. */
    public static int ofCount(double vendors) {
        return vendors == 0
                ? 0
                : 1 + (int) COUNT_BREAKS.stream().filter(b -> b < vendors).count();
    }
}
