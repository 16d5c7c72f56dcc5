package com.tapsifood.foodmap.coverage.raster;

import com.tapsifood.foodmap.vendor.Grade;
import java.util.Arrays;
import java.util.List;

/**
 * Counts over a grid how many discs have each cell's centre. A disc is a run of cells in each row it crosses: it adds
 * one where the run begins and takes it off after its end, and running sums along the rows make counts of that.
 */
public final class DiscCounter {

    private static final int GRADES = Grade.values().length;

    private final CoverageGrid grid;
    private final int[][] byLine;
    private final int[][] byGrade = new int[GRADES][];

    private DiscCounter(CoverageGrid grid, int lines) {
        this.grid = grid;
        this.byLine = new int[lines][];
    }

    /** @param lines one more than the highest id of a business line */
    public static CoverageCounts count(CoverageGrid grid, List<Disc> discs, int lines) {
        var counter = new DiscCounter(grid, lines);
        for (Disc disc : grouped(discs, lines)) {
            counter.add(disc);
        }
        return counter.counts();
    }

    /** Those of one line and grade together, so that the numbers they are added to stay in the processor's cache. */
    private static Disc[] grouped(List<Disc> discs, int lines) {
        var ends = new int[lines * GRADES];
        for (Disc disc : discs) {
            ends[group(disc)]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        var grouped = new Disc[discs.size()];
        for (Disc disc : discs) {
            grouped[--ends[group(disc)]] = disc;
        }
        return grouped;
    }

    private static int group(Disc disc) {
        return disc.line() * GRADES + disc.grade().ordinal();
    }

    private void add(Disc disc) {
        int[] line = plane(byLine, disc.line());
        int[] grade = plane(byGrade, disc.grade().ordinal());
        disc.forEachRun(grid, (row, from, to) -> {
            int slot = grid.rowSlot(row);
            line[slot + from]++;
            line[slot + to + 1]--;
            grade[slot + from]++;
            grade[slot + to + 1]--;
        });
    }

    private int[] plane(int[][] planes, int group) {
        int[] plane = planes[group];
        if (plane == null) {
            plane = new int[grid.slots()];
            planes[group] = plane;
        }
        return plane;
    }

    private CoverageCounts counts() {
        return new CoverageCounts(gather(byLine), gather(byGrade), grid.size());
    }

    private int[][] gather(int[][] planes) {
        var counts = new int[planes.length][];
        for (int group = 0; group < planes.length; group++) {
            counts[group] = planes[group] == null ? CoverageCounts.NONE : gather(planes[group]);
        }
        return counts;
    }

    /**
     * What a run adds it takes off before its row ends, so that one sum runs through all rows. A cell's slot is never
     * before its number, so counts take the place of what they were made of.
     */
    private int[] gather(int[] plane) {
        int sum = 0;
        int slot = 0;
        for (int cell = 0; cell < grid.size(); cell++) {
            int end = grid.slot(cell);
            while (slot <= end) {
                sum += plane[slot++];
            }
            plane[cell] = sum;
        }
        return plane;
    }
}
