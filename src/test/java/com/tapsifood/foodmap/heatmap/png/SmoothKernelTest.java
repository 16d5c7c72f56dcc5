package com.tapsifood.foodmap.heatmap.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothKernelTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 64, 128})
    void weightsOfAPixelAddUpToOne(int pixelsPerCell) {
        var kernel = new SmoothKernel(pixelsPerCell);
        for (int pixel = 0; pixel < 2 * pixelsPerCell; pixel++) {
            assertThat(Arrays.stream(kernel.weights(pixel)).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 64, 128})
    void noCellBeyondTheReachCounts(int pixelsPerCell) {
        var kernel = new SmoothKernel(pixelsPerCell);
        for (int pixel = 0; pixel < 64 * 4; pixel++) {
            int cell = pixel / pixelsPerCell;
            int first = kernel.firstCell(pixel);
            int last = first + kernel.weights(pixel).length - 1;
            assertThat(first).isBetween(cell - SmoothKernel.REACH, cell);
            assertThat(last).isBetween(cell, cell + SmoothKernel.REACH);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 64})
    void westAndEastCountAlike(int pixelsPerCell) {
        var kernel = new SmoothKernel(pixelsPerCell);
        for (int pixel = 0; pixel < pixelsPerCell; pixel++) {
            double[] mirrored = kernel.weights(pixelsPerCell - 1 - pixel);
            for (int tap = 0; tap < mirrored.length; tap++) {
                assertThat(kernel.weights(pixel)[tap]).isCloseTo(mirrored[mirrored.length - 1 - tap], within(1e-12));
            }
        }
    }
}
