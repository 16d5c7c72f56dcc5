package com.tapsifood.foodmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.coverage.raster.Disc;
import com.tapsifood.foodmap.coverage.raster.DiscCounter;
import com.tapsifood.foodmap.coverage.raster.GridBuilder;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class SiteSearchTest {

    private static final CoverageGrid GRID = GridBuilder.build(
            CoverageFixtures.TEHRAN,
            500,
            PolygonSnapshot.of(List.of(CoverageFixtures.polygon(
                    1,
                    CoverageFixtures.TEHRAN,
                    PolygonLayer.MARKETING_AREA,
                    new GeometryFactory().toGeometry(new Envelope(51.3, 51.38, 35.7, 35.76))))));
    private static final double RADIUS = 1_500;
    private static final double APART = 2_000;

    private final Random random = new Random(9);

    private double[] demand() {
        return random.doubles(GRID.size(), 0, 20).map(Math::floor).toArray();
    }

    /** What lies in any of the discs. */
    private static double reached(double[] demand, List<Disc> discs) {
        double sum = 0;
        for (int cell = 0; cell < demand.length; cell++) {
            double east = GRID.centreEast(cell);
            double north = GRID.centreNorth(cell);
            sum += discs.stream().anyMatch(disc -> disc.has(east, north)) ? demand[cell] : 0;
        }
        return sum;
    }

    private static Disc disc(SiteSearch.Found site) {
        return new Disc(GRID.zone().project(site.place()), RADIUS, 0, Grade.UNGRADED);
    }

    @RepeatedTest(10)
    void everySiteAddsMostToThoseBeforeIt() {
        double[] demand = demand();
        List<SiteSearch.Found> sites = new SiteSearch(GRID, cell -> demand[cell], RADIUS, APART).find(4);
        assertThat(sites).hasSize(4);
        List<Disc> chosen = List.of();
        for (SiteSearch.Found site : sites) {
            double before = reached(demand, chosen);
            assertThat(site.gain()).isCloseTo(most(demand, chosen) - before, within(1e-6));
            chosen = Stream.concat(chosen.stream(), Stream.of(disc(site))).toList();
            assertThat(reached(demand, chosen)).isCloseTo(before + site.gain(), within(1e-6));
        }
    }

    /** Every cell is tried. */
    private static double most(double[] demand, List<Disc> chosen) {
        double most = 0;
        for (int cell = 0; cell < GRID.size(); cell++) {
            Metres centre = GRID.zone().project(rounded(cell));
            boolean near = chosen.stream()
                    .anyMatch(d -> Math.hypot(
                                    d.centre().east() - centre.east(),
                                    d.centre().north() - centre.north())
                            < APART);
            if (!near) {
                var with = Stream.concat(chosen.stream(), Stream.of(new Disc(centre, RADIUS, 0, Grade.UNGRADED)));
                most = Math.max(most, reached(demand, with.toList()));
            }
        }
        return most;
    }

    private static LonLat rounded(int cell) {
        return AddedVendor.of(GRID.centre(GRID.column(cell), GRID.row(cell)), new BigDecimal("1.5"), null)
                .place();
    }

    /** The best two of all pairs are no better than greedy ones by more than the bound allows. */
    @RepeatedTest(3)
    void twoSitesAreNearlyTheBestPair() {
        double[] demand = demand();
        List<SiteSearch.Found> sites = new SiteSearch(GRID, cell -> demand[cell], RADIUS, 0).find(2);
        double greedy = sites.stream().mapToDouble(SiteSearch.Found::gain).sum();
        double best = 0;
        for (int a = 0; a < GRID.size(); a++) {
            Disc first = new Disc(GRID.zone().project(rounded(a)), RADIUS, 0, Grade.UNGRADED);
            for (int b = a + 1; b < GRID.size(); b++) {
                Disc second = new Disc(GRID.zone().project(rounded(b)), RADIUS, 0, Grade.UNGRADED);
                best = Math.max(best, reached(demand, List.of(first, second)));
            }
        }
        assertThat(greedy).isBetween(0.75 * best, best);
    }

    @Test
    void addingASiteCoversExactlyItsGain() {
        double[] demand = demand();
        List<Disc> vendors = random.doubles(6)
                .mapToObj(share -> {
                    int cell = (int) (share * GRID.size());
                    return new Disc(new Metres(GRID.centreEast(cell), GRID.centreNorth(cell)), 900, 1, Grade.A);
                })
                .toList();
        var counts = DiscCounter.count(GRID, vendors, 5);
        SiteSearch.Found site = new SiteSearch(GRID, cell -> counts.total(cell) == 0 ? demand[cell] : 0, RADIUS, APART)
                .find(1)
                .getFirst();
        var reach = new Reach(
                null,
                null,
                null,
                List.of(AddedVendor.of(site.place(), new BigDecimal("1.5"), "cafe")),
                new TreeSet<>());
        Discs added = Discs.of(Stream.of(), reach, GRID.zone(), CoverageFixtures.CATALOG);
        List<Disc> all = Stream.concat(vendors.stream(), added.list().stream()).toList();
        assertThat(reached(demand, all) - reached(demand, vendors)).isCloseTo(site.gain(), within(1e-9));
    }

    @Test
    void nothingIsFoundWhereNothingIsOpen() {
        assertThat(new SiteSearch(GRID, cell -> 0, RADIUS, APART).find(5)).isEmpty();
    }

    @Test
    void sitesKeepTheirDistance() {
        double[] demand = demand();
        List<Metres> places = new SiteSearch(GRID, cell -> demand[cell], RADIUS, 3_000)
                .find(20).stream()
                        .map(site -> GRID.zone().project(site.place()))
                        .toList();
        assertThat(places).hasSizeGreaterThan(2);
        for (Metres a : places) {
            assertThat(places)
                    .filteredOn(b -> !a.equals(b))
                    .allMatch(b -> Math.hypot(a.east() - b.east(), a.north() - b.north()) >= 3_000);
        }
    }
}
