package com.tapsifood.foodmap.refresh.file.shapefile;

import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.reversed;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class NestedRingsTest {

    private static final double[] COUNTRY = square(0, 0, 10);
    private static final double[] LAKE = reversed(square(2, 2, 5));
    private static final double[] ISLAND = square(3, 3, 2);
    private static final double[] POND = reversed(square(3.5, 3.5, 1));
    private static final double[] EXCLAVE = square(20, 0, 4);

    @Test
    void holeGoesToTheShellAroundIt() {
        Geometry polygons = assemble(EXCLAVE, LAKE, COUNTRY);
        assertThat(polygons.getNumGeometries()).isEqualTo(2);
        assertThat(polygons.getArea()).isEqualTo(16 + 100 - 25);
        assertThat(polygons.isValid()).isTrue();
    }

    @Test
    void islandInALakeIsAPolygonAndMayHaveAPond() {
        Geometry polygons = assemble(POND, ISLAND, LAKE, COUNTRY);
        assertThat(polygons.getNumGeometries()).isEqualTo(2);
        assertThat(polygons.getArea()).isEqualTo(100 - 25 + 4 - 1);
        assertThat(polygons.isValid()).isTrue();
    }

    @Test
    void windingOfTheRingsMakesNoDifference() {
        for (int wrong = 0; wrong < 16; wrong++) {
            double[][] rings = {COUNTRY, LAKE, ISLAND, EXCLAVE};
            for (int i = 0; i < rings.length; i++) {
                rings[i] = (wrong >> i & 1) == 1 ? reversed(rings[i]) : rings[i];
            }
            Geometry polygons = assemble(rings);
            assertThat(polygons.getArea()).isEqualTo(100 - 25 + 4 + 16);
            assertThat(polygons.isValid()).isTrue();
        }
    }

    @Test
    void holeThatTouchesItsShellIsAHole() {
        Geometry polygon = assemble(COUNTRY, new double[] {0, 0, 4, 1, 1, 4, 0, 0});
        assertThat(polygon).isInstanceOf(Polygon.class);
        assertThat(((Polygon) polygon).getNumInteriorRing()).isEqualTo(1);
        assertThat(polygon.isValid()).isTrue();
    }

    @Test
    void neighboursWithACommonEdgeAreTwoPolygons() {
        assertThat(assemble(square(0, 0, 1), square(1, 0, 1)).getNumGeometries())
                .isEqualTo(2);
    }

    @Test
    void openRingIsClosed() {
        assertThat(assemble(new double[] {0, 0, 0, 1, 1, 1, 1, 0}).getArea()).isEqualTo(1);
    }

    @Test
    void ringOfTwoPointsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> assemble(COUNTRY, new double[] {1, 1, 2, 2}));
    }

    private static Geometry assemble(double[]... rings) {
        List<Coordinate[]> parts =
                Arrays.stream(rings).map(NestedRingsTest::coordinates).toList();
        return NestedRings.assemble(parts);
    }

    private static Coordinate[] coordinates(double[] ring) {
        return IntStream.range(0, ring.length / 2)
                .mapToObj(i -> new CoordinateXY(ring[2 * i], ring[2 * i + 1]))
                .toArray(Coordinate[]::new);
    }
}
