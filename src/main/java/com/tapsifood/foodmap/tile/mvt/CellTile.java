package com.tapsifood.foodmap.tile.mvt;

import com.tapsifood.foodmap.tile.CellWriter;
import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import java.util.List;

/**
 * A tile with one layer of grid cells that carry whole numbers. Cells lie on the tile's own grid, so nothing is clipped
 * and no cell is in two tiles.
 */
public final class CellTile implements CellWriter {

    private static final int EXTENT = 4096;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;
    private static final int POINT = 1;
    private static final int POLYGON = 3;

    /** How a cell is drawn. */
    public enum Shape {
        /** Its centre. */
        POINT,
        /** Its outline. */
        SQUARE
    }

    private final String layer;
    private final List<String> fields;
    private final Shape shape;
    private final int cellSize;
    private final ProtobufBuffer features = new ProtobufBuffer();
    private final ProtobufBuffer feature = new ProtobufBuffer();
    private final ProtobufBuffer part = new ProtobufBuffer();
    private final Int2IntLinkedOpenHashMap values = new Int2IntLinkedOpenHashMap();
    private int cells;

    /**
     * An empty tile.
     *
     * @param fields names of the numbers of a cell, in the order {@link #add} gets them
     * @param cellsPerSide a power of two, at most 4096; 2048 for points
     */
    public CellTile(String layer, List<String> fields, Shape shape, int cellsPerSide) {
        this.layer = layer;
        this.fields = List.copyOf(fields);
        this.shape = shape;
        this.cellSize = EXTENT / cellsPerSide;
        values.defaultReturnValue(-1);
    }

    /** One cell; column and row count from the tile's north-west corner. A number below 0 is left out. */
    @Override
    public void add(int column, int row, int... numbers) {
        feature.clear();
        part.clear();
        for (int field = 0; field < numbers.length; field++) {
            if (numbers[field] >= 0) {
                part.varint(field);
                part.varint(valueIndex(numbers[field]));
            }
        }
        feature.messageField(2, part);
        feature.uintField(3, shape == Shape.POINT ? POINT : POLYGON);
        part.clear();
        if (shape == Shape.POINT) {
            point(column * cellSize + cellSize / 2, row * cellSize + cellSize / 2);
        } else {
            square(column * cellSize, row * cellSize);
        }
        feature.messageField(4, part);
        features.messageField(2, feature);
        cells++;
    }

    /** The tile; no bytes when it has no cell. */
    @Override
    public byte[] toBytes() {
        if (cells == 0) {
            return new byte[0];
        }
        var body = new ProtobufBuffer();
        body.uintField(15, 2);
        body.stringField(1, layer);
        var whole = new ProtobufBuffer();
        whole.messageField(3, layerBody(body));
        return whole.toBytes();
    }

    private ProtobufBuffer layerBody(ProtobufBuffer body) {
        body.raw(features);
        for (String field : fields) {
            body.stringField(3, field);
        }
        for (int value : values.keySet()) {
            part.clear().uintField(5, value);
            body.messageField(4, part);
        }
        body.uintField(5, EXTENT);
        return body;
    }

    private int valueIndex(int number) {
        int known = values.get(number);
        if (known >= 0) {
            return known;
        }
        int index = values.size();
        values.put(number, index);
        return index;
    }

    private void point(int x, int y) {
        command(MOVE_TO, 1);
        step(x, y);
    }

    /** Clockwise with y down, as the outer ring must be. */
    private void square(int x, int y) {
        command(MOVE_TO, 1);
        step(x, y);
        command(LINE_TO, 3);
        step(cellSize, 0);
        step(0, cellSize);
        step(-cellSize, 0);
        command(CLOSE_PATH, 1);
    }

    private void command(int id, int count) {
        part.varint(id | count << 3);
    }

    private void step(int dx, int dy) {
        part.varint(dx << 1 ^ dx >> 31);
        part.varint(dy << 1 ^ dy >> 31);
    }
}
