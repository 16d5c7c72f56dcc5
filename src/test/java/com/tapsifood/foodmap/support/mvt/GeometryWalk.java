package com.tapsifood.foodmap.support.mvt;

import com.tapsifood.foodmap.support.mvt.Fields.Malformed;
import java.util.ArrayList;
import java.util.List;

/** Follows the commands of one geometry and says where they break the rules of its type. */
final class GeometryWalk {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    /** Takes note of what does not hold. */
    interface Expectation {
        void expect(boolean holds, String fault);
    }

    private final long[] commands;
    private final Expectation rules;
    private int at;
    private long x;
    private long y;

    GeometryWalk(long[] commands, Expectation rules) {
        this.commands = commands;
        this.rules = rules;
    }

    void points() {
        int count = command(MOVE_TO);
        rules.expect(count >= 1, "a point geometry without points");
        for (int i = 0; i < count; i++) {
            step();
        }
        rules.expect(at == commands.length, "something after the points");
    }

    void lines() {
        do {
            rules.expect(command(MOVE_TO) == 1, "a line that does not begin once");
            step();
            int count = command(LINE_TO);
            rules.expect(count >= 1, "a line without a segment");
            for (int i = 0; i < count; i++) {
                rules.expect(step(), "a segment without length");
            }
        } while (at < commands.length);
    }

    void rings() {
        boolean first = true;
        do {
            double area = ring();
            rules.expect(area != 0, "a ring without area");
            rules.expect(!first || area >= 0, "a polygon that begins with a hole");
            first = false;
        } while (at < commands.length);
    }

    /** Twice the signed area, positive for an outer ring with y down. */
    private double ring() {
        rules.expect(command(MOVE_TO) == 1, "a ring that does not begin once");
        step();
        List<long[]> corners = new ArrayList<>(List.of(new long[] {x, y}));
        int count = command(LINE_TO);
        rules.expect(count >= 2, "a ring of fewer than three corners");
        for (int i = 0; i < count; i++) {
            rules.expect(step(), "a segment without length");
            corners.add(new long[] {x, y});
        }
        rules.expect(command(CLOSE_PATH) == 1, "a ring that is not closed once");
        long[] start = corners.getFirst();
        rules.expect(start[0] != x || start[1] != y, "a ring whose last corner is its first");
        double area = 0;
        for (int i = 0; i < corners.size(); i++) {
            long[] a = corners.get(i);
            long[] b = corners.get((i + 1) % corners.size());
            area += (double) a[0] * b[1] - (double) b[0] * a[1];
        }
        return area;
    }

    private int command(int expected) {
        if (at >= commands.length) {
            throw new Malformed("a geometry that ends early");
        }
        long command = commands[at++];
        if ((command & 7) != expected) {
            throw new Malformed("command " + (command & 7) + " where " + expected + " belongs");
        }
        return (int) (command >>> 3);
    }

    /** Whether the cursor moved at all. */
    private boolean step() {
        if (at + 2 > commands.length) {
            throw new Malformed("a geometry that ends early");
        }
        long dx = zigzag(commands[at++]);
        long dy = zigzag(commands[at++]);
        x += dx;
        y += dy;
        rules.expect(x == (int) x && y == (int) y, "a coordinate of more than 32 bits");
        return dx != 0 || dy != 0;
    }

    private static long zigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
