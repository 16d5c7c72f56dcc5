package com.tapsifood.foodmap.tile.mvt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import com.tapsifood.foodmap.support.mvt.StrictMvt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class FeatureTileTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final TileCoord TILE = new TileCoord(12, 2632, 1612);
    private static final Envelope SQUARE = FeatureTile.envelope(TILE);
    private static final double UNIT = SQUARE.getWidth() / 4096;

    /** A place by tile units, y down. */
    private static Coordinate at(double x, double y) {
        return new Coordinate(SQUARE.getMinX() + x * UNIT, SQUARE.getMaxY() - y * UNIT);
    }

    private static Geometry box(double west, double north, double east, double south) {
        return GEOMETRIES.toGeometry(new Envelope(at(west, north), at(east, south)));
    }

    private static List<DecodedTile.Feature> encoded(Geometry geometry, int buffer) {
        var tile = new FeatureTile(TILE, buffer);
        tile.add("areas", geometry, Map.of("name", "محله", "population", 7L, "open", true, "radius_km", 2.5f), 42);
        byte[] mvt = tile.toBytes();
        if (mvt.length > 0) {
            assertThat(StrictMvt.faults(mvt)).isEmpty();
        }
        return DecodedTile.of(mvt).features("areas");
    }

    @Test
    void propertiesAndIdComeBack() {
        DecodedTile.Feature feature =
                encoded(box(100, 100, 200, 200), FeatureTile.BUFFER).getFirst();
        assertThat(feature.properties())
                .isEqualTo(
                        Map.of("name", "محله", "population", 7L, "open", true, "radius_km", 2.5f, DecodedTile.ID, 42L));
        assertThat(feature.geometry().getEnvelopeInternal()).isEqualTo(new Envelope(100, 200, 100, 200));
    }

    @Test
    void polygonIsClippedAtTheBuffer() {
        Geometry clipped = encoded(box(-5000, 1000, 9000, 2000), FeatureTile.BUFFER)
                .getFirst()
                .geometry();
        assertThat(clipped.getEnvelopeInternal()).isEqualTo(new Envelope(-64, 4160, 1000, 2000));
    }

    @Test
    void polygonAroundTheTileFillsIt() {
        Geometry clipped = encoded(box(-9000, -9000, 9000, 9000), FeatureTile.BUFFER)
                .getFirst()
                .geometry();
        assertThat(clipped.getEnvelopeInternal()).isEqualTo(new Envelope(-64, 4160, -64, 4160));
    }

    @Test
    void polygonOutsideIsNotThere() {
        assertThat(encoded(box(5000, 5000, 6000, 6000), FeatureTile.BUFFER)).isEmpty();
    }

    @Test
    void polygonThatOnlyTouchesTheBufferIsNotThere() {
        assertThat(encoded(box(4160, 0, 5000, 4096), FeatureTile.BUFFER)).isEmpty();
        assertThat(encoded(box(4160, 4160, 5000, 5000), FeatureTile.BUFFER)).isEmpty();
    }

    @Test
    void polygonThatTouchesTheBufferAndReachesInIsAPolygon() {
        Geometry arms = GEOMETRIES.createPolygon(new Coordinate[] {
            at(4160, 0),
            at(4160, 100),
            at(5000, 150),
            at(4000, 200),
            at(4000, 300),
            at(6000, 300),
            at(6000, 0),
            at(4160, 0)
        });
        List<DecodedTile.Feature> pieces = encoded(arms, FeatureTile.BUFFER);
        assertThat(pieces).hasSize(1).allMatch(f -> f.geometry() instanceof Polygon);
        assertThat(pieces.getFirst().properties()).containsEntry("name", "محله").containsEntry(DecodedTile.ID, 42L);
    }

    @Test
    void polygonInPiecesIsOneFeatureWithItsProperties() {
        Geometry comb =
                box(1000, -500, 3000, -100).union(box(1000, -200, 1200, 500)).union(box(2800, -200, 3000, 500));
        List<DecodedTile.Feature> pieces = encoded(comb, FeatureTile.BUFFER);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().geometry().getNumGeometries()).isEqualTo(2);
        assertThat(pieces.getFirst().properties()).containsEntry("name", "محله").containsEntry(DecodedTile.ID, 42L);
    }

    @Test
    void speckThatIsSmallerThanAUnitIsNotThere() {
        assertThat(encoded(box(100.1, 100.1, 100.3, 100.3), FeatureTile.BUFFER)).isEmpty();
        assertThat(encoded(box(100.1, 100.1, 100.3, 900), FeatureTile.BUFFER)).isEmpty();
    }

    @Test
    void polygonsWithHolesAreStrictlyValid() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Geometry outer = star(random, 2000, 2500);
            Geometry hole = star(random, 2000, 300);
            Geometry ring = outer.difference(hole);
            assertThat(encoded(ring, FeatureTile.BUFFER)).hasSize(1);
        }
    }

    private static Geometry star(Random random, double centre, double radius) {
        var corners = new ArrayList<Coordinate>();
        int count = random.nextInt(5, 60);
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            double reach = radius * random.nextDouble(0.4, 1);
            corners.add(at(centre + reach * Math.cos(angle), centre + reach * Math.sin(angle)));
        }
        corners.add(corners.getFirst());
        return GEOMETRIES.createPolygon(corners.toArray(Coordinate[]::new));
    }

    @Test
    void tinyPolygonsAreStrictlyValid() {
        var random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            double radius = random.nextDouble(0.2, 6);
            encoded(star(random, random.nextDouble(0, 4096), radius), FeatureTile.BUFFER);
        }
    }

    @Test
    void pointComesBackToTheNearestUnit() {
        Geometry point = GEOMETRIES.createPoint(at(1234.4, 4095.7));
        Geometry read = encoded(point, 0).getFirst().geometry();
        assertThat(read.getGeometryType()).isEqualTo(Geometry.TYPENAME_POINT);
        assertThat(read.getCoordinate().equals2D(new Coordinate(1234, 4096))).isTrue();
    }

    @Test
    void layersAreKeptApart() {
        var tile = new FeatureTile(TILE, FeatureTile.BUFFER);
        tile.add("areas", box(0, 0, 9, 9), Map.of("name", "a"), 1);
        tile.add("labels", GEOMETRIES.createPoint(at(4, 4)), Map.of("name", "a"), 1);
        tile.add("nothing", box(9000, 9000, 9999, 9999), Map.of("name", "b"), 2);
        assertThat(StrictMvt.faults(tile.toBytes())).isEmpty();
        assertThat(DecodedTile.of(tile.toBytes()).layers()).containsExactly("areas", "labels");
    }

    @Test
    void tileWithoutFeaturesHasNoBytes() {
        assertThat(new FeatureTile(TILE, 0).toBytes()).isEmpty();
    }
}
