package com.tapsifood.foodmap.polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.dataset.Served;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Two neighbours whose common border winds. */
class PolygonOutlinesTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Polygon WEST = polygon(1, 51.30);
    private static final Polygon EAST = polygon(2, 51.50);

    private final PolygonOutlines outlines = new PolygonOutlines();
    private final Served.Snapshot<PolygonSnapshot> served =
            new Served.Snapshot<>(1, PolygonSnapshot.of(List.of(WEST, EAST)));

    @Test
    void neighboursKeepTheBorderTheyShare() {
        for (GeometryDetail detail : GeometryDetail.values()) {
            Geometry[] drawn = {outlines.of(served, WEST, detail), outlines.of(served, EAST, detail)};
            assertThat(CoverageValidator.isValid(drawn)).as("%s", detail).isTrue();
            assertThat(drawn[0].union(drawn[1]).getArea())
                    .isCloseTo(WEST.geometry().union(EAST.geometry()).getArea(), within(1e-4));
        }
    }

    @Test
    void lessDetailHasFewerVertices() {
        var counts = new ArrayList<Integer>();
        for (GeometryDetail detail : GeometryDetail.values()) {
            counts.add(outlines.of(served, WEST, detail).getNumPoints());
        }
        assertThat(counts.getFirst()).isEqualTo(WEST.geometry().getNumPoints());
        assertThat(counts).isSortedAccordingTo((a, b) -> b - a).doesNotHaveDuplicates();
    }

    @Test
    void outlineIsDrawnOnceForAVersion() {
        Geometry first = outlines.of(served, WEST, GeometryDetail.MEDIUM);
        assertThat(outlines.of(served, WEST, GeometryDetail.MEDIUM)).isSameAs(first);
    }

    /** From this longitude to a border at 51.4 that swings by 2 m, by 30 m and by 400 m. */
    private static Polygon polygon(int id, double lon) {
        var ring = new ArrayList<Coordinate>();
        ring.add(new Coordinate(lon, 35.6));
        for (int i = 0; i <= 600; i++) {
            double swing = 0.00002 * (i % 2) + 0.0003 * (i / 4 % 2) + 0.004 * Math.sin(i / 40.0);
            ring.add(new Coordinate(51.4 + swing, 35.6 + i * 0.0003));
        }
        ring.add(new Coordinate(lon, 35.6 + 600 * 0.0003));
        ring.add(ring.getFirst());
        Geometry geometry = GEOMETRIES.createMultiPolygon(
                new org.locationtech.jts.geom.Polygon[] {GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new))});
        return new Polygon(id, 2, PolygonLayer.REGION, "n", null, "n", geometry, 10, null);
    }
}
