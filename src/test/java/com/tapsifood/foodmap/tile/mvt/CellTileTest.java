package com.tapsifood.foodmap.tile.mvt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.support.mvt.DecodedTile;
import com.tapsifood.foodmap.support.mvt.StrictMvt;
import com.tapsifood.foodmap.tile.mvt.CellTile.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class CellTileTest {

    private static final List<String> FIELDS = List.of("orders", "organic", "nonOrganic", "users");

    /** A cell by its column and row. */
    private record Cell(int column, int row, int orders, int organic, int nonOrganic, int users) {}

    private static List<Cell> randomCells(int seed) {
        var random = new Random(seed);
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < 64; row++) {
            for (int column = 0; column < 64; column++) {
                boolean corner = (row == 0 || row == 63) && (column == 0 || column == 63);
                if (corner || random.nextInt(5) == 0) {
                    int large = random.nextInt(20) == 0 ? Integer.MAX_VALUE : 300;
                    cells.add(new Cell(column, row, random.nextInt(large), random.nextInt(9), random.nextInt(300), 0));
                }
            }
        }
        return cells;
    }

    private static byte[] encode(Shape shape, List<Cell> cells) {
        var tile = new CellTile("heatmap", FIELDS, shape, 64);
        cells.forEach(c -> tile.add(c.column(), c.row(), c.orders(), c.organic(), c.nonOrganic(), c.users()));
        return tile.toBytes();
    }

    private static List<Cell> decode(byte[] mvt, Function<Geometry, Coordinate> northWest) {
        return DecodedTile.of(mvt).features("heatmap").stream()
                .map(feature -> {
                    Coordinate corner = northWest.apply(feature.geometry());
                    return new Cell(
                            (int) corner.x / 64,
                            (int) corner.y / 64,
                            feature.number("orders"),
                            feature.number("organic"),
                            feature.number("nonOrganic"),
                            feature.number("users"));
                })
                .toList();
    }

    @Test
    void pointsComeBackAtTheCentresOfTheirCells() {
        for (int seed = 0; seed < 20; seed++) {
            List<Cell> cells = randomCells(seed);
            byte[] mvt = encode(Shape.POINT, cells);
            assertThat(DecodedTile.of(mvt).features("heatmap"))
                    .allMatch(f -> f.geometry().getCoordinate().x % 64 == 32
                            && f.geometry().getCoordinate().y % 64 == 32);
            assertThat(decode(mvt, Geometry::getCoordinate)).isEqualTo(cells);
        }
    }

    @Test
    void squaresComeBackAsTheOutlinesOfTheirCells() {
        for (int seed = 0; seed < 20; seed++) {
            List<Cell> cells = randomCells(seed);
            byte[] mvt = encode(Shape.SQUARE, cells);
            assertThat(DecodedTile.of(mvt).features("heatmap")).allSatisfy(feature -> {
                Envelope box = feature.geometry().getEnvelopeInternal();
                assertThat(feature.geometry()).isInstanceOf(Polygon.class);
                assertThat(feature.geometry().getArea()).isEqualTo(64 * 64);
                assertThat(box.getWidth()).isEqualTo(64);
                assertThat(new Envelope(0, 4096, 0, 4096).contains(box)).isTrue();
            });
            assertThat(decode(
                            mvt,
                            g -> new Coordinate(
                                    g.getEnvelopeInternal().getMinX(),
                                    g.getEnvelopeInternal().getMinY())))
                    .isEqualTo(cells);
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void tilesAreStrictlyValid(Shape shape) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(StrictMvt.faults(encode(shape, randomCells(seed)))).isEmpty();
        }
    }

    @Test
    void tileWithoutCellsHasNoBytes() {
        assertThat(encode(Shape.POINT, List.of())).isEmpty();
    }

    @Test
    void equalNumbersAreWrittenOnce() {
        var same = new ArrayList<Cell>();
        for (int i = 0; i < 64; i++) {
            same.add(new Cell(i, 0, 1234, 1234, 1234, 1234));
        }
        var different = new ArrayList<Cell>();
        for (int i = 0; i < 64; i++) {
            different.add(new Cell(i, 0, 1000 + i, 2000 + i, 3000 + i, 4000 + i));
        }
        // a value is one byte of key, one of length, one of type and two of number
        assertThat(encode(Shape.POINT, different).length - encode(Shape.POINT, same).length)
                .isGreaterThanOrEqualTo(255 * 5);
    }
}
