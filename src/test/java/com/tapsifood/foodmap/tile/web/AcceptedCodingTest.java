package com.tapsifood.foodmap.tile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.tile.ContentCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | GZIP",
                "gzip, deflate, br, zstd | BROTLI",
                "deflate, gzip;q=1.0, *;q=0.5 | GZIP",
                "GZIP | GZIP",
                "br, gzip ; q=0.001 | BROTLI",
                "br;q=0.5, gzip;q=0.8 | GZIP",
                "br;q=0.8, gzip;q=0.8 | BROTLI",
                "br;q=0, gzip | GZIP",
                "* | BROTLI",
                "*;q=0.1, br;q=0 | GZIP",
                "identity | IDENTITY",
                "identity, gzip;q=0.5 | IDENTITY",
                "identity;q=0, gzip;q=0.5 | GZIP",
                "deflate, zstd | IDENTITY",
                "gzip;q=0 | IDENTITY",
                "zstd, gzip; q=0.000, deflate | IDENTITY",
                "gzip;q=lots | IDENTITY",
                "'' | IDENTITY",
                "',;=,;q' | IDENTITY",
            })
    void weightDecidesThenSize(String accepted, ContentCoding sent) {
        assertThat(AcceptedCoding.of(accepted)).isEqualTo(sent);
    }

    @Test
    void whoSaysNothingGetsBytesAsTheyAre() {
        assertThat(AcceptedCoding.of(null)).isEqualTo(ContentCoding.IDENTITY);
    }
}
