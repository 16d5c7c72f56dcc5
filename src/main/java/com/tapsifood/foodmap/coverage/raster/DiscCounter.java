package com.tapsifood.foodmap.coverage.raster;

import com.tapsifood.foodmap.vendor.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts over a grid how many discs have each cell's centre. A disc is a run of cells in each row it crosses: it adds
 * one where the run begins and takes it off after its end, and running sums along the rows make counts of that. Every
 * processor has rows of its own.
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
        counter.add(discs);
        return counter.counts();
    }

    private void add(List<Disc> discs) {
        for (Disc disc : discs) {
            prepare(byLine, disc.line());
            prepare(byGrade, disc.grade().ordinal());
        }
        int[] bands = grid.bands(Runtime.getRuntime().availableProcessors());
        IntStream.range(0, bands.length - 1)
                .parallel()
                .forEach(band -> discs.forEach(disc -> add(disc, bands[band], bands[band + 1])));
    }

    private void add(Disc disc, int firstRow, int endRow) {
        int[] line = byLine[disc.line()];
        int[] grade = byGrade[disc.grade().ordinal()];
        disc.forEachRun(grid, firstRow, endRow, (row, from, to) -> {
            int slot = grid.rowSlot(row);
            line[slot + from]++;
            line[slot + to + 1]--;
            grade[slot + from]++;
            grade[slot + to + 1]--;
        });
    }

    private void prepare(int[][] planes, int group) {
        if (planes[group] == null) {
            planes[group] = new int[grid.slots()];
        }
    }

    private CoverageCounts counts() {
        return new CoverageCounts(gather(byLine), gather(byGrade), grid.size());
    }

    private int[][] gather(int[][] planes) {
        return Arrays.stream(planes)
                .parallel()
                .map(plane -> plane == null ? CoverageCounts.NONE : gather(plane))
                .toArray(int[][]::new);
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
