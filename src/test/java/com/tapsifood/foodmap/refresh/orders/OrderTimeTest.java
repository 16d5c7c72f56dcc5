package com.tapsifood.foodmap.refresh.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTimeTest {

    private final OrderTime time = new OrderTime(ZoneId.of("Asia/Tehran"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 12:30:00,            2026-03-01T09:00:00Z",
        "2026-03-01T12:30:00,            2026-03-01T09:00:00Z",
        "2026-03-01 12:30:00.250,        2026-03-01T09:00:00.250Z",
        "2026-03-01T12:30:00.123456789,  2026-03-01T09:00:00.123456789Z",
        "2026-03-01T12:30:00+03:30,      2026-03-01T09:00:00Z",
        "2026-03-01 12:30:00+0330,       2026-03-01T09:00:00Z",
        "2026-03-01 12:30:00.5+0330,     2026-03-01T09:00:00.500Z",
        "2026-03-01 12:30:00 +0330,      2026-03-01T09:00:00Z",
        "2026-03-01 12:30:00 +03:30,     2026-03-01T09:00:00Z",
        "2026-03-01 12:30:00+03,         2026-03-01T09:30:00Z",
        "2026-03-01T12:30:00-02:00,      2026-03-01T14:30:00Z",
        "2026-03-01T12:30:00-0200,       2026-03-01T14:30:00Z",
        "2026-03-01T12:30:00Z,           2026-03-01T12:30:00Z",
        "2026-03-01T12:30:00.75Z,        2026-03-01T12:30:00.750Z",
        "2026-03-01 12:30:00 UTC,        2026-03-01T12:30:00Z",
        "2026-03-01 12:30:00.75 UTC,     2026-03-01T12:30:00.750Z",
        "2024-02-29 00:00:00,            2024-02-28T20:30:00Z",
    })
    void timeIsReadAsFeedsWriteIt(String text, Instant instant) {
        assertThat(time.parse(text)).isEqualTo(instant);
    }

    /** The clock went forward at midnight of 22 March 2021, and was an hour ahead until September. */
    @Test
    void clocksOfSummersPastAreKnown() {
        assertThat(time.parse("2021-06-01 12:00:00")).isEqualTo(Instant.parse("2021-06-01T07:30:00Z"));
        assertThat(time.parse("2021-03-22 00:30:00")).isEqualTo(Instant.parse("2021-03-21T21:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-03-01",
                "2026-03-01 12:30",
                "2026-13-01 12:30:00",
                "2026-00-01 12:30:00",
                "2026-02-29 12:30:00",
                "2026-03-01 24:00:00",
                "2026-03-01 12:60:00",
                "2026-03-01 12:30:61",
                "2026-03-01_12:30:00",
                "2026/03/01 12:30:00",
                "01-03-2026 12:30:00",
                "2026-03-01 12:30:00 IRST",
                "2026-03-01T12:30:00+99:00",
                "2026-03-01T12:30:00+",
                "2026-03-01 12:30:00 ",
                "۲۰۲۶-۰۳-۰۱ 12:30:00",
                "-026-03-01 12:30:00",
                "1772355600",
                "nan",
                "",
            })
    void nonsenseIsNoTime(String text) {
        assertThat(time.parse(text)).isNull();
    }
}
