package com.tapsifood.foodmap.heatmap;

/**
 * How many orders, and who made them.
 *
 * @param orders all, those of unknown origin included
 * @param users distinct customers, exactly; they do not add up
 */
public record OrderCounts(long orders, long organic, long nonOrganic, long users) {

    public static final OrderCounts NOTHING = new OrderCounts(0, 0, 0, 0);

    /** Orders of known origin. */
    public long ofKnownOrigin() {
        return organic + nonOrganic;
    }

    static OrderCounts of(int[] byKind, int at, long users) {
        int organic = byKind[at + OrderGroup.ORGANIC];
        int nonOrganic = byKind[at + OrderGroup.NON_ORGANIC];
        long all = (long) byKind[at + OrderGroup.UNKNOWN] + organic + nonOrganic;
        return new OrderCounts(all, organic, nonOrganic, users);
    }
}
