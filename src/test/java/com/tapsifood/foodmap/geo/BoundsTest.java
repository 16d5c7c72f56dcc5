package com.tapsifood.foodmap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    private static final Bounds CITY = new Bounds(51, 35, 52, 36);

    @ParameterizedTest
    @CsvSource({
        "51.5, 35.5, true",
        "51, 35, true",
        "52, 36, true",
        "50.999999, 35.5, false",
        "52.000001, 35.5, false",
        "51.5, 34.999999, false",
        "51.5, 36.000001, false",
        "NaN, 35.5, false"
    })
    void edgesAreInside(double lon, double lat, boolean inside) {
        assertThat(CITY.contains(lon, lat)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"52, 35, 51, 36", "51, 36, 52, 35", "NaN, 35, 52, 36"})
    void edgesInTheWrongOrderAreRefused(double west, double south, double east, double north) {
        assertThatThrownBy(() -> new Bounds(west, south, east, north)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void touchingBoundsIntersect() {
        assertThat(CITY.intersects(new Bounds(52, 36, 53, 37))).isTrue();
        assertThat(CITY.intersects(new Bounds(52.1, 35, 53, 36))).isFalse();
        assertThat(CITY.intersects(new Bounds(51, 36.1, 52, 37))).isFalse();
    }

    @Test
    void unionHoldsBoth() {
        assertThat(CITY.union(new Bounds(59, 34, 60, 35.5)).toList()).containsExactly(51.0, 34.0, 60.0, 36.0);
    }

    @ParameterizedTest
    @CsvSource({"180.1, 0", "-180.1, 0", "0, 90.1", "0, -90.1", "NaN, 0", "0, NaN"})
    void placesNotOnEarthAreRefused(double lon, double lat) {
        assertThatThrownBy(() -> new LonLat(lon, lat)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "0, 31", "6, 5"})
    void zoomRangesOutsideThePyramidAreRefused(int min, int max) {
        assertThatThrownBy(() -> new ZoomRange(min, max)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zoomRangeHasBothEnds() {
        var zooms = new ZoomRange(5, 12);
        assertThat(zooms.contains(5) && zooms.contains(12)).isTrue();
        assertThat(zooms.contains(4) || zooms.contains(13)).isFalse();
    }
}
