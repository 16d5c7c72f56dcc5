package com.tapsifood.foodmap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtmZoneTest {

    @Test
    void centralMeridianIsFiveHundredKilometresEast() {
        Metres metres = UtmZone.of(32639).project(51, 0);
        assertThat(metres.east()).isCloseTo(500_000, within(1e-6));
        assertThat(metres.north()).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"32639, 51.3347, 35.7219", "32640, 59.606, 36.297", "32639, 52.5837, 29.5918", "32739, 51.5, -35"})
    void placesComeBack(int srid, double lon, double lat) {
        UtmZone zone = UtmZone.of(srid);
        Metres metres = zone.project(lon, lat);
        LonLat back = zone.unproject(metres.east(), metres.north());
        assertThat(back.lon()).isCloseTo(lon, within(1e-11));
        assertThat(back.lat()).isCloseTo(lat, within(1e-11));
    }

    @Test
    void otherSystemsAreRefused() {
        assertThatThrownBy(() -> UtmZone.of(4326)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UtmZone.of(32661)).isInstanceOf(IllegalArgumentException.class);
    }
}
