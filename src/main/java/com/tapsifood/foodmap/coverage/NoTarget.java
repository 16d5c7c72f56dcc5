package com.tapsifood.foodmap.coverage;

/** Why nothing can be said of targets. */
public enum NoTarget {
    /** The city has no marketing areas, and so no cells. */
    NO_AREAS,
    /** No marketing area of the city has a target. */
    NO_TARGETS,
    /** There are targets, but none of these lines. */
    NO_TARGETS_OF_LINES
}
