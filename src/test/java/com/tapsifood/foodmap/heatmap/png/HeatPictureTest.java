package com.tapsifood.foodmap.heatmap.png;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.heatmap.HeatLegend;
import com.tapsifood.foodmap.heatmap.png.HeatPicture.Drawing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeatPictureTest {

    private static final HeatLegend LEGEND = new HeatLegend(9, 10.0, 20.0, 40.0, 80.0, 160.0, 900.0);
    private static final int MARGIN = SmoothKernel.REACH;

    /** A field of cells that pictures are cut from, far larger than any of them. */
    private static final int FIELD = 256;

    private static double[] field(int seed) {
        var random = new Random(seed);
        var field = new double[FIELD * FIELD];
        for (int i = 0; i < field.length; i++) {
            field[i] = random.nextInt(3) == 0 ? Math.exp(random.nextGaussian() * 2 + 3) : 0;
        }
        return field;
    }

    private static DensityGrid cut(double[] field, int west, int north, int columns, int rows) {
        var values = new double[(columns + 2 * MARGIN) * (rows + 2 * MARGIN)];
        for (int row = 0; row < rows + 2 * MARGIN; row++) {
            int from = (north - MARGIN + row) * FIELD + west - MARGIN;
            System.arraycopy(field, from, values, row * (columns + 2 * MARGIN), columns + 2 * MARGIN);
        }
        return new DensityGrid(columns, rows, MARGIN, values);
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int[] pixels(BufferedImage image, int x, int y, int width, int height) {
        return image.getRGB(x, y, width, height, null, 0, width);
    }

    private static HeatPicture picture(Drawing drawing) {
        return new HeatPicture(drawing, Ramp.YLGNBU, LEGEND);
    }

    /** Cells along a tile's side at z 12, 14 and 16, plain and dense. */
    @ParameterizedTest
    @CsvSource({"64, 256", "64, 512", "16, 256", "4, 256", "4, 512"})
    void neighboursTogetherAreThePictureOfTheirJointArea(int cells, int size) {
        double[] field = field(cells + size);
        for (Drawing drawing : Drawing.values()) {
            HeatPicture picture = picture(drawing);
            var joint = image(picture.draw(cut(field, 40, 30, 2 * cells, 2 * cells), 2 * size));
            for (int part = 0; part < 4; part++) {
                int x = part % 2;
                int y = part / 2;
                var tile = image(picture.draw(cut(field, 40 + x * cells, 30 + y * cells, cells, cells), size));
                assertThat(pixels(tile, 0, 0, size, size)).isEqualTo(pixels(joint, x * size, y * size, size, size));
            }
        }
    }

    /** The tallest step between two pixels at a border is not out of the ordinary. */
    @Test
    void bordersAreNoSteeperThanTheInside() {
        double[] field = field(5);
        var west = image(picture(Drawing.SMOOTH).draw(cut(field, 40, 30, 64, 64), 256));
        var east = image(picture(Drawing.SMOOTH).draw(cut(field, 104, 30, 64, 64), 256));
        int border = steepest(pixels(west, 255, 0, 1, 256), pixels(east, 0, 0, 1, 256));
        int inside = 0;
        for (int x = 1; x < 256; x++) {
            inside = Math.max(inside, steepest(pixels(west, x - 1, 0, 1, 256), pixels(west, x, 0, 1, 256)));
        }
        assertThat(border).isLessThanOrEqualTo(inside);
    }

    private static int steepest(int[] one, int[] other) {
        int most = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                most = Math.max(most, Math.abs((one[i] >>> shift & 0xff) - (other[i] >>> shift & 0xff)));
            }
        }
        return most;
    }

    @Test
    void evenDensityHasTheColourOfTheLegend() {
        var even = new double[FIELD * FIELD];
        Arrays.fill(even, 40);
        var image = image(picture(Drawing.SMOOTH).draw(cut(even, 40, 30, 64, 64), 256));
        int expected = 0xff000000 | Ramp.YLGNBU.at(Math.round(0.7 * 255) / 255.0);
        assertThat(pixels(image, 0, 0, 256, 256)).containsOnly(expected);
    }

    @ParameterizedTest
    @EnumSource(Drawing.class)
    void peakIsCappedInColourAndNeverAHole(Drawing drawing) {
        var peak = new double[FIELD * FIELD];
        peak[62 * FIELD + 72] = 1e9;
        var image = image(picture(drawing).draw(cut(peak, 40, 30, 64, 64), 256));
        int last = 0xff000000 | Ramp.YLGNBU.at(1);
        assertThat(pixels(image, 32 * 4, 32 * 4, 4, 4)).containsOnly(last);
    }

    @Test
    void nothingIsTransparentAndThinDemandFadesIn() {
        var one = new double[FIELD * FIELD];
        one[62 * FIELD + 72] = 10;
        var image = image(picture(Drawing.SMOOTH).draw(cut(one, 40, 30, 64, 64), 256));
        assertThat(pixels(image, 0, 0, 256, 64)).containsOnly(0);
        assertThat(image.getRGB(130, 130) >>> 24).isBetween(1, 254);
        assertThat(image.getRGB(130, 130) & 0xffffff).isEqualTo(Ramp.YLGNBU.at(0));
    }

    @Test
    void squaresHaveTheColoursOfTheirClasses() {
        var cells = new double[FIELD * FIELD];
        cells[30 * FIELD + 40] = 5;
        cells[30 * FIELD + 41] = 45;
        cells[31 * FIELD + 40] = 500;
        var image = image(picture(Drawing.SQUARES).draw(cut(cells, 40, 30, 64, 64), 512));
        assertThat(pixels(image, 0, 0, 8, 8)).containsOnly(0xff000000 | Ramp.YLGNBU.at(0));
        assertThat(pixels(image, 8, 0, 8, 8)).containsOnly(0xff000000 | Ramp.YLGNBU.at(0.6));
        assertThat(pixels(image, 0, 8, 8, 8)).containsOnly(0xff000000 | Ramp.YLGNBU.at(1));
        assertThat(pixels(image, 8, 8, 504, 504)).containsOnly(0);
    }

    @Test
    void everyClassOfAShortLegendHasAColour() {
        var cells = new double[FIELD * FIELD];
        cells[30 * FIELD + 40] = 5;
        var picture = new HeatPicture(Drawing.SQUARES, Ramp.INFERNO, HeatLegend.NOTHING);
        var image = image(picture.draw(cut(cells, 40, 30, 64, 64), 256));
        assertThat(image.getRGB(0, 0)).isEqualTo(0xff000000 | Ramp.INFERNO.at(0));
    }

    @ParameterizedTest
    @EnumSource(Drawing.class)
    void pictureOfNothingHasNoBytes(Drawing drawing) {
        assertThat(picture(drawing).draw(cut(new double[FIELD * FIELD], 40, 30, 64, 64), 256))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Drawing.class)
    void samePictureHasTheSameBytes(Drawing drawing) {
        double[] field = field(3);
        assertThat(picture(drawing).draw(cut(field, 40, 30, 64, 64), 256))
                .isEqualTo(picture(drawing).draw(cut(field.clone(), 40, 30, 64, 64), 256));
    }
}
