package com.tapsifood.foodmap.refresh.file.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbfTextTest {

    private static final DbfText UTF_8 = new DbfText(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "utf8, UTF-8",
        "65001, UTF-8",
        "1256, windows-1256",
        "ANSI 1256, windows-1256",
        "CP1256, windows-1256",
        "88596, ISO-8859-6",
        "ISO 8859-1, ISO-8859-1",
        "OEM 437, IBM437"
    })
    void encodingsOfCpgFilesAreKnown(String cpg, String charset) {
        assertThat(DbfText.charsetOf(" " + cpg + "\r\n"))
                .hasValueSatisfying(c -> assertThat(c.name()).containsIgnoringCase(charset.replace("IBM", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "99999", "!!"})
    void otherEncodingsAreNot(String cpg) {
        assertThat(DbfText.charsetOf(cpg)).isEmpty();
    }

    @Test
    void paddingIsCutAndMarksAreKept() {
        assertThat(UTF_8.value(stored("باغ\u200E  \0\0 "), 30)).isEqualTo("باغ\u200E");
        assertThat(UTF_8.value(stored(" \u00A0x\u00A0"), 5)).isEqualTo(" \u00A0x\u00A0");
        assertThat(UTF_8.value(stored("    "), 4)).isEmpty();
    }

    @Test
    void characterCutByTheWidthOfTheFieldIsDropped() {
        String stored = stored("باغ");
        assertThat(UTF_8.value(stored.substring(0, 5), 5)).isEqualTo("با");
        assertThat(UTF_8.value(stored.substring(0, 5), 6)).isNull();
    }

    @Test
    void bytesOfAnotherEncodingAreNotReplaced() {
        assertThat(UTF_8.value("\u00e3\u00ed", 10)).isNull();
    }

    private static String stored(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
