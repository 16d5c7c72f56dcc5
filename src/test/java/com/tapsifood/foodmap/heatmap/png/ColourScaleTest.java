package com.tapsifood.foodmap.heatmap.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.heatmap.HeatLegend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourScaleTest {

    /** The one of web/test/unit/scale.test.ts. */
    private static final HeatLegend LEGEND = new HeatLegend(9, 10.0, 20.0, 40.0, 80.0, 160.0, 900.0);

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0.15", "10, 0.3", "15, 0.4", "20, 0.5", "40, 0.7", "60, 0.775", "80, 0.85", "160, 1"})
    void percentilesHaveTheirPositionsAndBetweenThemItIsLinear(double density, double position) {
        assertThat(new ColourScale(LEGEND).position(density)).isCloseTo(position, within(1e-12));
    }

    @Test
    void peaksKeepTheLastColour() {
        var scale = new ColourScale(LEGEND);
        assertThat(scale.position(900)).isEqualTo(1);
        assertThat(scale.position(1e9)).isEqualTo(1);
        assertThat(scale.classOf(1e9)).isEqualTo(scale.classes() - 1);
    }

    @Test
    void higherOfTwoPercentilesThatFallTogetherCounts() {
        var scale = new ColourScale(new HeatLegend(9, 20.0, 20.0, 40.0, 80.0, 160.0, 900.0));
        assertThat(scale.classes()).isEqualTo(5);
        assertThat(scale.position(20)).isEqualTo(0.5);
        assertThat(scale.position(10)).isEqualTo(0.25);
    }

    @Test
    void withoutDataEverythingIsAtTheBottom() {
        var scale = new ColourScale(HeatLegend.NOTHING);
        assertThat(scale.position(5)).isZero();
        assertThat(scale.classes()).isEqualTo(1);
        assertThat(scale.classOf(5)).isZero();
        assertThat(scale.positionOfClass(0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "9.9, 0, 0", "10, 1, 0.2", "39, 2, 0.4", "40, 3, 0.6", "159, 4, 0.8", "160, 5, 1"})
    void classesLieBetweenThePercentiles(double density, int index, double position) {
        var scale = new ColourScale(LEGEND);
        assertThat(scale.classOf(density)).isEqualTo(index);
        assertThat(scale.positionOfClass(index)).isCloseTo(position, within(1e-12));
    }

    /** As colourAt of the dashboard mixes them. */
    @ParameterizedTest
    @CsvSource({"YLGNBU, 0, e3f4c2", "YLGNBU, 1, 0c2c84", "YLGNBU, 0.25, a3dbb8", "INFERNO, 0.5, c43c4e"})
    void rampsAreThoseOfTheDashboard(Ramp ramp, double position, String colour) {
        assertThat(Integer.toHexString(0x1000000 | ramp.at(position)).substring(1))
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @EnumSource(Ramp.class)
    void lightnessChangesOneWay(Ramp ramp) {
        double direction = Math.signum(luminance(ramp.at(1)) - luminance(ramp.at(0)));
        for (int i = 1; i <= 100; i++) {
            double step = luminance(ramp.at(i / 100.0)) - luminance(ramp.at((i - 1) / 100.0));
            assertThat(step * direction).as("%s at %d %%", ramp, i).isPositive();
        }
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >>> 16 & 0xff) + 0.7152 * linear(rgb >>> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
