package com.tapsifood.foodmap.tile.mlt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.support.Blessed;
import com.tapsifood.foodmap.tile.mvt.CellTile;
import com.tapsifood.foodmap.tile.mvt.CellTile.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the bytes mean is for the decoder of MapLibre GL to say: web/test/unit/mlt.test.ts reads what is made here. */
class CellTableTest {

    private static final Path FIXTURE = Path.of("web/test/unit/cellTiles.json");
    private static final List<String> FIELDS = List.of("orders", "organic", "nonOrganic", "users");
    private static final int SIDE = 64;

    /** A tile both ways. */
    private record Tile(String name, Shape shape, List<int[]> cells) {

        byte[] mvt() {
            var tile = new CellTile("heatmap", FIELDS, shape, SIDE);
            cells.forEach(c -> tile.add(c[0], c[1], c[2], c[3], c[4], c[5]));
            return tile.toBytes();
        }

        byte[] mlt() {
            var table = new CellTable("heatmap", FIELDS, shape, SIDE);
            cells.forEach(c -> table.add(c[0], c[1], c[2], c[3], c[4], c[5]));
            return table.toBytes();
        }

        String json() {
            var base64 = Base64.getEncoder();
            return """
                      {
                        "name": "%s",
                        "cells": %d,
                        "mvt": "%s",
                        "mlt": "%s"
                      }""".formatted(name, cells.size(), base64.encodeToString(mvt()), base64.encodeToString(mlt()))
                    .indent(2)
                    .stripTrailing();
        }
    }

    private static List<Tile> tiles() {
        return List.of(
                new Tile("random points", Shape.POINT, randomCells(7, 0.05)),
                new Tile("random squares", Shape.SQUARE, randomCells(8, 0.02)),
                new Tile("no gaps", Shape.POINT, randomCells(9, 1).subList(0, 256)),
                new Tile("one point", Shape.POINT, List.of(new int[] {63, 63, Integer.MAX_VALUE, 0, 128, 127})),
                new Tile("one square", Shape.SQUARE, List.of(new int[] {63, 0, 5, 0, 0, 5})),
                new Tile("two points of equal numbers", Shape.POINT, List.of(new int[] {0, 0, 5, 5, 0, 300}, new int[] {
                    40, 0, 5, 5, 0, 300
                })),
                new Tile("points against the curve", Shape.POINT, List.of(new int[] {63, 63, 9, 8, 1, 7}, new int[] {
                    0, 1, 5, 4, 0, 3
                })));
    }

    /** Along the Morton curve, as the heat cube gives them. */
    private static List<int[]> randomCells(int seed, double share) {
        var random = new Random(seed);
        var cells = new ArrayList<int[]>();
        for (long key = 0; key < SIDE * SIDE; key++) {
            if (random.nextDouble() < share) {
                int organic = random.nextInt(90);
                int nonOrganic = random.nextInt(200);
                cells.add(new int[] {
                    CellKey.x(key), CellKey.y(key), organic + nonOrganic, organic, nonOrganic, 5 + random.nextInt(40)
                });
            }
        }
        return cells;
    }

    @Test
    void bytesAreThoseTheDecoderOfMapLibreIsTestedWith() throws IOException {
        Blessed.check(FIXTURE, tiles().stream().map(Tile::json).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    @Test
    void tileWithoutCellsHasNoBytes() {
        assertThat(new CellTable("heatmap", FIELDS, Shape.POINT, SIDE).toBytes())
                .isEmpty();
    }

    @Test
    void tileIsSmallerThanTheSameAsMvt() {
        for (Shape shape : Shape.values()) {
            var tile = new Tile("", shape, randomCells(10, 0.2));
            assertThat(tile.mlt()).hasSizeLessThan(tile.mvt().length / 2);
        }
    }

    @Test
    void equalNumbersAreWrittenOnce() {
        var equal = new ArrayList<int[]>();
        for (int i = 0; i < SIDE; i++) {
            equal.add(new int[] {i, 0, 1234, 1234, 1234, 1234});
        }
        int bytes = new Tile("", Shape.POINT, equal).mlt().length;
        assertThat(bytes).as("at most three bytes for a place, and the frame").isLessThan(SIDE * 3 + 120);
    }
}
