package com.tapsifood.foodmap.heatmap;

import java.util.BitSet;

/**
 * All orders of a city by the polygons of one layer, or of two of which the first holds the second. A slot is a polygon
 * of the last layer, or the part of it that lies in one polygon of the layer before, or what lies in none.
 */
public interface AreaSlots {

    /** In place of the id of a polygon: in none of the layer. */
    int OUTSIDE = 0;

    int slots();

    /** Id of the polygon of a slot in the last layer. */
    int polygon(int slot);

    /** Id of the polygon of a slot in the layer before the last; outside when there is none. */
    int holder(int slot);

    long orders(int slot);

    /** Distinct customers of these slots together. */
    long customers(BitSet slots);
}
