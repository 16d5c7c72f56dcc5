package com.tapsifood.foodmap.coverage.raster;

import com.tapsifood.foodmap.vendor.Grade;
import java.util.Collection;

/** How many vendors reach each cell of a grid. */
public final class CoverageCounts {

    /** Of a group that no vendor is in. */
    public static final int[] NONE = {};

    private final int[][] byLine;
    private final int[][] byGrade;
    private final int[] total;

    /**
     * Takes the arrays as they are.
     *
     * @param byLine by cell, what comes after the cells does not matter; empty for a line that no vendor is of
     * @param byGrade the same
     */
    public CoverageCounts(int[][] byLine, int[][] byGrade, int cells) {
        this.byLine = byLine;
        this.byGrade = byGrade;
        this.total = new int[cells];
        for (int[] line : byLine) {
            for (int cell = 0; line.length > 0 && cell < cells; cell++) {
                total[cell] += line[cell];
            }
        }
    }

    public int cells() {
        return total.length;
    }

    public int total(int cell) {
        return total[cell];
    }

    /** @param line id of a business line; 0 for vendors whose line is unknown */
    public int ofLine(int cell, int line) {
        return at(byLine[line], cell);
    }

    public int ofGrade(int cell, Grade grade) {
        return at(byGrade[grade.ordinal()], cell);
    }

    /** Vendors of some lines; of all when none is named. */
    public int ofLines(int cell, Collection<Integer> lines) {
        return lines.isEmpty()
                ? total[cell]
                : lines.stream().mapToInt(line -> ofLine(cell, line)).sum();
    }

    /** Bytes in memory. */
    public long bytes() {
        long numbers = total.length;
        for (int[] line : byLine) {
            numbers += line.length;
        }
        for (int[] grade : byGrade) {
            numbers += grade.length;
        }
        return numbers * Integer.BYTES;
    }

    private static int at(int[] counts, int cell) {
        return counts.length == 0 ? 0 : counts[cell];
    }
}
