package com.tapsifood.foodmap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeodesicTest {

    /** A degree along a meridian or parallel at Tehran's latitude, as tables of the ellipsoid have it. */
    @ParameterizedTest
    @CsvSource({"0, 0.01, 1109.6", "0.01, 0, 904.9", "0.1, 0, 9049"})
    void distancesAreThoseOfTheEllipsoid(double lon, double lat, double metres) {
        var tehran = new LonLat(51.4, 35.7);
        assertThat(Geodesic.metres(tehran, new LonLat(51.4 + lon, 35.7 + lat)))
                .isCloseTo(metres, within(metres * 1e-3));
    }

    @Test
    void thereAndBackAreEquallyFar() {
        var from = new LonLat(51.4, 35.7);
        var to = new LonLat(51.5, 35.8);
        assertThat(Geodesic.metres(from, to)).isEqualTo(Geodesic.metres(to, from));
        assertThat(Geodesic.metres(from, from)).isZero();
    }
}
