package com.tapsifood.foodmap.coverage.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.coverage.CoverageFixtures;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class CoverageGridTest {

    private static final City CITY = CoverageFixtures.TEHRAN;
    private static final CoverageGrid GRID = GridBuilder.build(CITY, 200, CoverageFixtures.invented(CITY));

    @Test
    void cellsHaveNamesOfTheirOwn() {
        Set<String> names = new HashSet<>();
        for (int cell = 0; cell < GRID.size(); cell++) {
            names.add(GRID.id(cell));
            assertThat(GRID.find(GRID.column(cell), GRID.row(cell))).isEqualTo(cell);
        }
        assertThat(names).hasSize(GRID.size()).hasSizeGreaterThan(5_000);
    }

    @Test
    void namesFollowTheZoneAndNotTheAreas() {
        int cell = GRID.size() / 2;
        LonLat centre = GRID.centre(GRID.column(cell), GRID.row(cell));
        Metres metres = GRID.zone().project(centre);
        assertThat(GRID.column(cell)).isEqualTo((int) Math.floor(metres.east() / 200));
        assertThat(GRID.row(cell)).isEqualTo((int) Math.floor(metres.north() / 200));
        var smaller = GridBuilder.build(CITY, 200, areas(around(centre)));
        int found = smaller.find(GRID.column(cell), GRID.row(cell));
        assertThat(found).isNotNegative();
        assertThat(smaller.id(found)).isEqualTo(GRID.id(cell));
    }

    @Test
    void cellOfTwoAreasIsInTheOneWithTheSmallestId() {
        var grid = GridBuilder.build(
                CITY, 200, areas(new Envelope(51.3, 51.35, 35.7, 35.75), new Envelope(51.33, 51.4, 35.7, 35.75)));
        for (int cell = 0; cell < grid.size(); cell++) {
            boolean first = grid.centre(grid.column(cell), grid.row(cell)).lon() <= 51.35;
            assertThat(grid.area(cell, PolygonLayer.MARKETING_AREA)).isEqualTo(first ? 1 : 2);
            assertThat(grid.area(cell, PolygonLayer.REGION)).isZero();
        }
        assertThat(grid.size() * grid.cellKm2()).isBetween(48.0, 52.0);
    }

    @Test
    void areasThatLeaveAGapHaveNoCellsInIt() {
        var grid = GridBuilder.build(
                CITY, 200, areas(new Envelope(51.3, 51.32, 35.7, 35.75), new Envelope(51.36, 51.4, 35.7, 35.75)));
        for (int cell = 0; cell < grid.size(); cell++) {
            double lon = grid.centre(grid.column(cell), grid.row(cell)).lon();
            assertThat(lon <= 51.32 || lon >= 51.36).isTrue();
        }
    }

    @Test
    void cityWithoutAreasHasNoCells() {
        var grid = GridBuilder.build(CITY, 200, PolygonSnapshot.EMPTY);
        assertThat(grid.size()).isZero();
        assertThat(grid.find(1, 1)).isNegative();
        assertThat(DiscCounter.count(grid, List.of(), 5).cells()).isZero();
    }

    private static Envelope around(LonLat place) {
        return new Envelope(place.lon() - 0.02, place.lon() + 0.02, place.lat() - 0.02, place.lat() + 0.02);
    }

    static PolygonSnapshot areas(Envelope... boxes) {
        var factory = new GeometryFactory();
        return PolygonSnapshot.of(IntStream.range(0, boxes.length)
                .mapToObj(i -> CoverageFixtures.polygon(
                        i + 1, CITY, PolygonLayer.MARKETING_AREA, factory.toGeometry(boxes[i])))
                .toList());
    }
}
