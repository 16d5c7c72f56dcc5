package com.tapsifood.foodmap.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileFormatTest {

    @ParameterizedTest
    @CsvSource({"12.mvt, MVT", "12.mlt, MLT", "12.png, PNG", "12@2x.png, PNG_2X", "y.mvt, MVT"})
    void suffixOfTheAddressNamesTheFormat(String name, TileFormat format) {
        assertThat(TileFormat.ofName(name)).hasValue(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12.pbf", "12.MVT", "12.mvt.gz", "mvt"})
    void otherNamesAreOfNoFormat(String name) {
        assertThat(TileFormat.ofName(name)).isEmpty();
    }
}
