package com.tapsifood.foodmap.tile;

/** A tile with one layer of grid cells that carry whole numbers, on its way to some format. */
public interface CellWriter {

    /** One cell; column and row count from the tile's north-west corner, numbers are in the order of the fields. */
    void add(int column, int row, int... numbers);

    /** The tile; no bytes when it has no cell. */
    byte[] toBytes();
}
