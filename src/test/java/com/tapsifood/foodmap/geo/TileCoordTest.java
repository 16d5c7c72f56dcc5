package com.tapsifood.foodmap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileCoordTest {

    private static final LonLat TEHRAN = new LonLat(51.3347, 35.7219);

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "31, 0, 0", "5, 32, 0", "5, 0, 32", "5, -1, 0", "5, 0, -1", "0, 1, 0"})
    void tileOutsideThePyramidIsRefused(int z, int x, int y) {
        assertThatThrownBy(() -> new TileCoord(z, x, y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(z + "/" + x + "/" + y);
    }

    /** Tiles of this place as every slippy map numbers them. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 0", "5, 20, 12", "11, 1316, 806", "18, 168452, 103190"})
    void placeFallsInTheTileOfSlippyMaps(int z, int x, int y) {
        assertThat(TileCoord.of(z, TEHRAN)).isEqualTo(new TileCoord(z, x, y));
    }

    @Test
    void boundsOfTheWorldAreTheSquareWorld() {
        Bounds world = new TileCoord(0, 0, 0).bounds();
        assertThat(world.west()).isEqualTo(-180);
        assertThat(world.east()).isEqualTo(180);
        assertThat(world.north()).isCloseTo(85.0511287798066, within(1e-12));
        assertThat(world.south()).isCloseTo(-85.0511287798066, within(1e-12));
    }

    @Test
    void boundsContainThePlacesOfTheTile() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var place = new LonLat(random.nextDouble(-180, 180), random.nextDouble(-85, 85));
            int z = random.nextInt(19);
            assertThat(TileCoord.of(z, place).bounds().contains(place.lon(), place.lat()))
                    .as("%s at zoom %d", place, z)
                    .isTrue();
        }
    }

    @Test
    void centreOfATileFallsInIt() {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            int z = random.nextInt(1, 19);
            var tile = new TileCoord(z, random.nextInt(1 << z), random.nextInt(1 << z));
            var centre =
                    new LonLat(WebMercator.lonOfColumn(tile.x() + 0.5, z), WebMercator.latOfRow(tile.y() + 0.5, z));
            assertThat(TileCoord.of(z, centre)).isEqualTo(tile);
        }
    }

    @Test
    void neighboursShareTheirEdgeExactly() {
        var tile = new TileCoord(12, 2633, 1611);
        assertThat(new TileCoord(12, 2634, 1611).bounds().west())
                .isEqualTo(tile.bounds().east());
        assertThat(new TileCoord(12, 2633, 1612).bounds().north())
                .isEqualTo(tile.bounds().south());
    }

    @Test
    void placeOnAWestEdgeBelongsToTheEasternTile() {
        for (int x = 1; x < 1 << 10; x++) {
            double edge = x * 360.0 / (1 << 10) - 180;
            assertThat(WebMercator.column(edge, 10)).isEqualTo(x);
            assertThat(WebMercator.column(Math.nextDown(edge), 10)).isBetween(x - 1, x);
            assertThat(WebMercator.column(edge - 1e-9, 10)).isEqualTo(x - 1);
        }
    }

    @Test
    void placeOnTheEquatorBelongsToTheSouthernTile() {
        assertThat(TileCoord.of(10, new LonLat(0, 0))).isEqualTo(new TileCoord(10, 512, 512));
        assertThat(TileCoord.of(10, new LonLat(0, 1e-9))).isEqualTo(new TileCoord(10, 512, 511));
    }

    @Test
    void edgesOfTheWorldBelongToTheLastTiles() {
        assertThat(TileCoord.of(7, new LonLat(180, -90))).isEqualTo(new TileCoord(7, 127, 127));
        assertThat(TileCoord.of(7, new LonLat(-180, 90))).isEqualTo(new TileCoord(7, 0, 0));
    }

    @Test
    void tileOfAPlaceIsTheParentOfItsFinerTile() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var place = new LonLat(random.nextDouble(-180, 180), random.nextDouble(-85, 85));
            int z = random.nextInt(18);
            TileCoord child = TileCoord.of(z + 1, place);
            assertThat(TileCoord.of(z, place)).isEqualTo(new TileCoord(z, child.x() >> 1, child.y() >> 1));
        }
    }
}
