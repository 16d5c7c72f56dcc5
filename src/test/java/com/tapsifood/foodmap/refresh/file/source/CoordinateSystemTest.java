package com.tapsifood.foodmap.refresh.file.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateSystemTest {

    @ParameterizedTest
    @CsvSource({
        "GCS_WGS_1984, 4326",
        "WGS 84, 4326",
        "WGS_1984_UTM_Zone_1S, 32701",
        "WGS_1984_UTM_Zone_39N, 32639",
        "WGS 84 / UTM zone 60N, 32660",
        "WGS_1984_Web_Mercator, 3857",
        "WGS 84 / Pseudo-Mercator, 3857"
    })
    void namesThatNobodyCanMistakeAreKnown(String name, int srid) {
        assertThat(CoordinateSystem.ofPrj("PROJCS[\"" + name + "\",GEOGCS[\"GCS_Other\"]]"))
                .contains(srid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GCS_ED_1950", "WGS_1984_UTM_Zone_61N", "WGS_1984_UTM_Zone_0N", "WGS_1972_UTM_Zone_39N", ""})
    void otherNamesAreNot(String name) {
        assertThat(CoordinateSystem.ofPrj("PROJCS[\"" + name + "\",GEOGCS[\"GCS_WGS_1984\"]]"))
                .isEmpty();
        assertThat(CoordinateSystem.ofPrj("nothing quoted")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:EPSG::", "EPSG", "urn:ogc:def:crs:ESRI::102100", "{}"})
    void unknownUrnsAreNot(String urn) {
        assertThat(CoordinateSystem.ofUrn(urn)).isEmpty();
    }
}
