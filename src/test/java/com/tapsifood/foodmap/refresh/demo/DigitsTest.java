package com.tapsifood.foodmap.refresh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "35721900, 35.721900",
        "-50, -0.000050",
        "0, 0.000000",
        "180000000, 180.000000",
        "-179999999, -179.999999"
    })
    void degreesHaveSixDecimals(int micro, String text) {
        assertThat(Digits.degrees(micro)).isEqualTo(text);
    }

    @Test
    void codesAreBase36() {
        assertThat(Digits.code('o', 78_364_164_096L)).isEqualTo("o10000000");
        assertThat(Digits.vendorCode('2', 35)).isEqualTo("20000z");
    }

    @Test
    void timesAreIso() {
        byte[] date = "2026-03-01".getBytes(StandardCharsets.ISO_8859_1);
        byte[] offset = "+03:30".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Digits.time(date, ' ', 86_399, new byte[0])).isEqualTo("2026-03-01 23:59:59");
        assertThat(Digits.time(date, 'T', 3_661, offset)).isEqualTo("2026-03-01T01:01:01+03:30");
    }
}
