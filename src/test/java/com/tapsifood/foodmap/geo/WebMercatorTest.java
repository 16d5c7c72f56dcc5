package com.tapsifood.foodmap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebMercatorTest {

    private static final double EARTH_KM2 = 510_065_621.7;
    private static final double RADIUS_KM = 6371.0071809;

    @Test
    void edgesOfColumnsAndRowsComeBack() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int zoom = random.nextInt(1, 23);
            double column = random.nextInt(1 << zoom) + 0.5;
            double row = random.nextInt(1 << zoom) + 0.5;
            assertThat(WebMercator.column(WebMercator.lonOfColumn(column, zoom), zoom))
                    .isEqualTo((int) column);
            assertThat(WebMercator.row(WebMercator.latOfRow(row, zoom), zoom)).isEqualTo((int) row);
        }
    }

    /** Reference values of EPSG:3857 as PROJ gives them. */
    @Test
    void metresAreThoseOfEpsg3857() {
        assertThat(WebMercator.metresEast(180)).isCloseTo(20037508.342789244, within(1e-6));
        assertThat(WebMercator.metresNorth(85.0511287798066)).isCloseTo(20037508.342789244, within(1e-4));
        assertThat(WebMercator.metresNorth(0)).isCloseTo(0, within(1e-6));
        assertThat(WebMercator.metresEast(51)).isCloseTo(5677294.030456952, within(1e-6));
        assertThat(WebMercator.metresNorth(35)).isCloseTo(4163881.144064294, within(1e-6));
    }

    @Test
    void squaresOfTheWorldAddUpToTheEarthBetweenThePolesOfTheMap() {
        int zoom = 8;
        double sum = 0;
        for (int row = 0; row < 1 << zoom; row++) {
            sum += WebMercator.squareKm2(WebMercator.latOfRow(row + 0.5, zoom), zoom) * (1 << zoom);
        }
        double share = Math.sin(Math.toRadians(WebMercator.latOfRow(0, 0)));
        assertThat(sum).isCloseTo(EARTH_KM2 * share, withPercentage(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {35.7219, 36.2970, 29.5918, 0, -60})
    void squareIsTheIntegralOverItsRows(double lat) {
        for (int zoom = 11; zoom <= 18; zoom++) {
            double middle = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
            double side = 2 * Math.PI / (1L << zoom);
            double integral = 0;
            int steps = 1000;
            for (int i = 0; i < steps; i++) {
                double mercator = middle - side / 2 + (i + 0.5) * side / steps;
                double latitude = 2 * Math.atan(Math.exp(mercator)) - Math.PI / 2;
                // a step north on the map is cos(latitude) times as long on the ground, and so is one east
                integral += side / steps * side * Math.pow(Math.cos(latitude), 2);
            }
            assertThat(WebMercator.squareKm2(lat, zoom))
                    .as("zoom %d", zoom)
                    .isCloseTo(integral * RADIUS_KM * RADIUS_KM, withPercentage(1e-5));
        }
    }

    @Test
    void finestCellIsAboutAHundredAndTwentyFourMetresWideInTehran() {
        assertThat(Math.sqrt(WebMercator.squareKm2(35.7219, 18)) * 1000).isCloseTo(124, within(0.5));
    }
}
