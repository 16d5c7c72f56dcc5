package com.tapsifood.foodmap.tile.mlt;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.tile.CellWriter;
import com.tapsifood.foodmap.tile.mvt.CellTile.Shape;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tile with one layer of grid cells that carry whole numbers, as columns: the same features as
 * {@link com.tapsifood.foodmap.tile.mvt.CellTile} in the same order.
 */
public final class CellTable implements CellWriter {

    private static final int EXTENT = 4096;
    private static final int COORDINATE_BITS = 12;
    private static final int FEATURE_TABLE = 1;
    private static final int GEOMETRY_COLUMN = 4;
    private static final int UINT_COLUMN = 18;
    private static final int POINT = 0;
    private static final int POLYGON = 2;
    private static final int CORNERS = 4;

    private final String layer;
    private final List<String> fields;
    private final Shape shape;
    private final int cellSize;
    private final IntArrayList vertices = new IntArrayList();
    private final List<IntArrayList> columns;
    private int cells;

    /**
     * An empty tile.
     *
     * @param fields names of the numbers of a cell, in the order {@link #add} gets them
     * @param cellsPerSide a power of two, at most 4096; 2048 for points
     */
    public CellTable(String layer, List<String> fields, Shape shape, int cellsPerSide) {
        this.layer = layer;
        this.fields = List.copyOf(fields);
        this.shape = shape;
        this.cellSize = EXTENT / cellsPerSide;
        this.columns = Stream.generate(IntArrayList::new).limit(fields.size()).toList();
    }

    /** One cell; column and row count from the tile's north-west corner. Smallest when cells come in Morton order. */
    @Override
    public void add(int column, int row, int... numbers) {
        int x = column * cellSize;
        int y = row * cellSize;
        if (shape == Shape.POINT) {
            vertices.add((int) CellKey.morton(x + cellSize / 2, y + cellSize / 2));
        } else {
            corner(x, y);
            corner(x + cellSize, y);
            corner(x + cellSize, y + cellSize);
            corner(x, y + cellSize);
        }
        for (int field = 0; field < numbers.length; field++) {
            columns.get(field).add(numbers[field]);
        }
        cells++;
    }

    private void corner(int x, int y) {
        vertices.add(x);
        vertices.add(y);
    }

    /** The tile; no bytes when it has no cell. */
    @Override
    public byte[] toBytes() {
        var whole = new VarintBuffer();
        if (cells > 0) {
            var table = new VarintBuffer();
            table.varint(FEATURE_TABLE);
            describe(table);
            if (shape == Shape.POINT) {
                points(table);
            } else {
                squares(table);
            }
            columns.forEach(values -> IntStream.VALUES.write(table, values));
            whole.block(table);
        }
        return whole.toBytes();
    }

    private void describe(VarintBuffer table) {
        table.text(layer);
        table.varint(EXTENT);
        table.varint(1 + fields.size());
        table.varint(GEOMETRY_COLUMN);
        for (String field : fields) {
            table.varint(UINT_COLUMN);
            table.text(field);
        }
    }

    /** Neighbours along the curve have numbers close by: two bytes a point. The decoder wants an index to them. */
    private void points(VarintBuffer table) {
        table.varint(3);
        IntStream.GEOMETRY_TYPES.writeConstant(table, POINT, cells);
        IntStream.VERTEX_OFFSETS.writeIndex(table, cells);
        IntStream.MORTON_VERTICES.writeMorton(table, vertices, COORDINATE_BITS);
    }

    private void squares(VarintBuffer table) {
        table.varint(4);
        IntStream.GEOMETRY_TYPES.writeConstant(table, POLYGON, cells);
        IntStream.PARTS.writeConstant(table, 1, cells);
        IntStream.RINGS.writeConstant(table, CORNERS, cells);
        IntStream.VERTICES.writePairs(table, vertices);
    }
}
