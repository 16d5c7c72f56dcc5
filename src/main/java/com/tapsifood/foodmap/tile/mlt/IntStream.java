package com.tapsifood.foodmap.tile.mlt;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Streams of whole numbers, the stuff MapLibre Tiles are made of: a header that says what and how, then varints. */
enum IntStream {
    GEOMETRY_TYPES(0x30),
    PARTS(0x32),
    RINGS(0x33),
    VERTEX_OFFSETS(0x20),
    VERTICES(0x13),
    MORTON_VERTICES(0x14),
    VALUES(0x10);

    // bits 5 to 7 and 2 to 4 of the encoding: what was done to the numbers, first and second; 0 and 1: how they are
    // written
    private static final int VARINT = 2;
    private static final int DELTA = 1;
    private static final int PAIRWISE_DELTA = 2;
    private static final int RUNS = 3;
    private static final int MORTON = 4;

    private final int kind;

    IntStream(int kind) {
        this.kind = kind;
    }

    /** None negative; equal ones are written once. */
    void write(VarintBuffer to, IntArrayList values) {
        int first = values.getInt(0);
        if (values.intStream().allMatch(value -> value == first)) {
            writeConstant(to, first, values.size());
            return;
        }
        var data = new VarintBuffer();
        values.forEach(data::varint);
        header(to, encoding(0, 0), values.size());
        to.block(data);
    }

    void writeConstant(VarintBuffer to, int value, int count) {
        var data = new VarintBuffer();
        data.varint(count);
        data.varint(value);
        runs(to, encoding(RUNS, 0), data, 1, count);
    }

    /** 0, 1, 2 and so on, as runs of differences. */
    void writeIndex(VarintBuffer to, int count) {
        var data = new VarintBuffer();
        if (count == 1) {
            data.varint(1);
            data.varint(0);
            runs(to, encoding(DELTA, RUNS), data, 1, count);
            return;
        }
        data.varint(1);
        data.varint(count - 1);
        data.varint(zigzag(0));
        data.varint(zigzag(1));
        runs(to, encoding(DELTA, RUNS), data, 2, count);
    }

    /** Rising Morton numbers of coordinates of so many bits. */
    void writeMorton(VarintBuffer to, IntArrayList numbers, int bits) {
        var data = new VarintBuffer();
        int previous = 0;
        for (int number : numbers) {
            data.varint(number - previous);
            previous = number;
        }
        header(to, encoding(MORTON, DELTA), numbers.size());
        to.varint(data.length());
        to.varint(bits);
        to.varint(0);
        to.raw(data);
    }

    /** x and y in turn. */
    void writePairs(VarintBuffer to, IntArrayList coordinates) {
        var data = new VarintBuffer();
        for (int i = 0; i < coordinates.size(); i++) {
            int previous = i < 2 ? 0 : coordinates.getInt(i - 2);
            data.varint(zigzag(coordinates.getInt(i) - previous));
        }
        header(to, encoding(PAIRWISE_DELTA, 0), coordinates.size());
        to.block(data);
    }

    /** First how long each run is, then what is in it. */
    private void runs(VarintBuffer to, int encoding, VarintBuffer data, int runs, int count) {
        header(to, encoding, 2 * runs);
        to.varint(data.length());
        to.varint(runs);
        to.varint(count);
        to.raw(data);
    }

    private void header(VarintBuffer to, int encoding, int numbers) {
        to.octet(kind);
        to.octet(encoding);
        to.varint(numbers);
    }

    private static int encoding(int first, int second) {
        return first << 5 | second << 2 | VARINT;
    }

    private static int zigzag(int number) {
        return number << 1 ^ number >> 31;
    }
}
