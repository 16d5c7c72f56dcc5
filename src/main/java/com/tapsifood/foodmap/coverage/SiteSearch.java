package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.coverage.raster.Disc;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/**
 * Where the next vendors add most: greedy maximum coverage over the cells of a grid. Each site is the one that adds
 * most to those before it; that is at least 63 % of what the best choice of as many sites could add.
 *
 * <p>A site that adds less than another did before can only add less still, so that most sites are looked at once.
 */
final class SiteSearch {

    /** Places of a what-if are told to this many parts of a degree, so sites are where they will be added. */
    private static final double PARTS = 1e6;

    private final CoverageGrid grid;
    private final double[] wanted;
    private final double radius;
    private final double leastDistance;
    private double[] before;

    /**
     * A site that was found.
     *
     * @param cell whose centre it is, to ten centimetres
     * @param gain what it adds to the sites before it
     */
    record Found(int cell, LonLat place, double gain) {}

    private record Candidate(int cell, LonLat place, Disc disc, double gain, int round) {}

    /**
     * @param wanted by cell, what is gained when the cell is reached; 0 where nothing is
     * @param radius metres that a new vendor reaches
     * @param leastDistance metres between two sites
     */
    SiteSearch(CoverageGrid grid, IntToDoubleFunction wanted, double radius, double leastDistance) {
        this.grid = grid;
        this.wanted = new double[grid.size()];
        for (int cell = 0; cell < this.wanted.length; cell++) {
            this.wanted[cell] = wanted.applyAsDouble(cell);
        }
        this.radius = radius;
        this.leastDistance = leastDistance;
        this.before = runningSums();
    }

    /** The best first; fewer when no site adds anything more. */
    List<Found> find(int count) {
        var queue = new PriorityQueue<>(
                Comparator.comparingDouble(Candidate::gain).reversed().thenComparingInt(Candidate::cell));
        for (int cell = 0; cell < grid.size(); cell++) {
            queue.add(candidate(cell));
        }
        var chosen = new ArrayList<Candidate>();
        while (chosen.size() < count && !queue.isEmpty()) {
            Candidate best = queue.remove();
            if (best.gain() <= 0) {
                break;
            }
            if (best.round() < chosen.size()) {
                queue.add(again(best, chosen.size()));
            } else if (isFarFrom(chosen, best)) {
                chosen.add(best);
                reach(best.disc());
            }
        }
        return chosen.stream()
                .map(c -> new Found(c.cell(), c.place(), c.gain()))
                .toList();
    }

    private Candidate candidate(int cell) {
        LonLat centre = grid.centre(grid.column(cell), grid.row(cell));
        var place = new LonLat(Math.round(centre.lon() * PARTS) / PARTS, Math.round(centre.lat() * PARTS) / PARTS);
        var disc = new Disc(grid.zone().project(place), radius, 0, Grade.UNGRADED);
        return new Candidate(cell, place, disc, grid.sum(disc, before), 0);
    }

    private Candidate again(Candidate c, int round) {
        return new Candidate(c.cell(), c.place(), c.disc(), grid.sum(c.disc(), before), round);
    }

    private boolean isFarFrom(List<Candidate> chosen, Candidate site) {
        Metres here = site.disc().centre();
        return chosen.stream()
                .map(other -> other.disc().centre())
                .noneMatch(
                        there -> Math.hypot(here.east() - there.east(), here.north() - there.north()) < leastDistance);
    }

    private void reach(Disc disc) {
        for (int cell = 0; cell < wanted.length; cell++) {
            if (disc.has(grid.centreEast(cell), grid.centreNorth(cell))) {
                wanted[cell] = 0;
            }
        }
        before = runningSums();
    }

    private double[] runningSums() {
        var sums = new double[wanted.length + 1];
        for (int cell = 0; cell < wanted.length; cell++) {
            sums[cell + 1] = sums[cell] + wanted[cell];
        }
        return sums;
    }
}
