package com.tapsifood.foodmap.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CellKeyTest {

    @Test
    void columnAndRowComeBack() {
        var random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            int x = random.nextInt() & Integer.MAX_VALUE;
            int y = random.nextInt() & Integer.MAX_VALUE;
            long key = CellKey.morton(x, y);
            assertThat(CellKey.x(key)).isEqualTo(x);
            assertThat(CellKey.y(key)).isEqualTo(y);
        }
    }

    @Test
    void bitsAreWovenColumnFirst() {
        var random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            int x = random.nextInt(1 << 30);
            int y = random.nextInt(1 << 30);
            long woven = 0;
            for (int bit = 0; bit < 30; bit++) {
                woven |= (long) (x >> bit & 1) << 2 * bit | (long) (y >> bit & 1) << 2 * bit + 1;
            }
            assertThat(CellKey.morton(x, y)).isEqualTo(woven);
        }
    }

    @Test
    void childrenOfACellAreFourInARow() {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            int x = random.nextInt(1 << 17);
            int y = random.nextInt(1 << 17);
            long parent = CellKey.morton(x, y);
            assertThat(new long[] {
                        CellKey.morton(2 * x, 2 * y),
                        CellKey.morton(2 * x + 1, 2 * y),
                        CellKey.morton(2 * x, 2 * y + 1),
                        CellKey.morton(2 * x + 1, 2 * y + 1)
                    })
                    .containsExactly(4 * parent, 4 * parent + 1, 4 * parent + 2, 4 * parent + 3);
        }
    }

    @Test
    void descendantsOfATileAreOneRange() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            var place = new LonLat(random.nextDouble(-180, 180), random.nextDouble(-85, 85));
            int z = random.nextInt(CellKey.FINEST + 1);
            long tile = TileCoord.of(z, place).morton();
            long cell = CellKey.of(place.lon(), place.lat());
            int shift = 2 * (CellKey.FINEST - z);
            assertThat(cell).isBetween(tile << shift, (tile + 1 << shift) - 1);
        }
    }
}
