package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.ORDERS_HEADER;
import static com.tapsifood.foodmap.refresh.file.Fixtures.gzip;
import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDamageTest {

    private static final String MANY = ORDERS_HEADER + "\n"
            + IntStream.rangeClosed(1, 20_000).mapToObj(Fixtures::order).collect(Collectors.joining());

    @TempDir
    Path directory;

    @Test
    void gzipIsToldByItsBytesNotByItsName() {
        var orders = new OrdersCsv(write(directory, "orders.csv", gzip(MANY)));
        assertThat(rows(orders))
                .hasSize(20_000)
                .last()
                .extracting(RawOrder::orderId)
                .isEqualTo("o20000");
        assertThat(orders.progress()).isEqualTo(1.0);
        assertThat(rows(new OrdersCsv(write(directory, "plain.csv.gz", MANY)))).hasSize(20_000);
    }

    @Test
    void cutGzipIsToldWithTheRowReached() {
        byte[] whole = gzip(MANY);
        var orders = new OrdersCsv(write(directory, "orders.csv.gz", Arrays.copyOf(whole, whole.length / 2)));
        List<RawOrder> read = new ArrayList<>();
        UnreadableSource refusal = refusal(() -> orders.forEach(read::add));
        assertThat(refusal.code()).isEqualTo("TRUNCATED");
        assertThat(read).hasSizeBetween(1_000, 19_999);
        assertThat(refusal).hasMessageContaining("orders.csv.gz: data row " + (read.size() + 1) + ":");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void gzipCutInItsHeaderIsTruncated(int length) {
        byte[] cut = Arrays.copyOf(gzip(MANY), length);
        assertThat(refusal(() -> new OrdersCsv(write(directory, "o.gz", cut))).code())
                .isEqualTo("TRUNCATED");
    }

    @Test
    void damagedGzipIsRefused() {
        byte[] bytes = gzip(MANY);
        bytes[bytes.length - 8] ^= 1;
        assertThat(refusal(() -> rows(new OrdersCsv(write(directory, "o.gz", bytes))))
                        .code())
                .isEqualTo("NOT_GZIP");
        bytes[2] = 99;
        assertThat(refusal(() -> new OrdersCsv(write(directory, "o2.gz", bytes)))
                        .code())
                .isEqualTo("NOT_GZIP");
    }

    @Test
    void gzipOfNothingIsEmpty() {
        assertThat(refusal(() -> new OrdersCsv(write(directory, "o.gz", gzip(""))))
                        .code())
                .isEqualTo("EMPTY");
    }

    @Test
    void lastRowCutInTheMiddleIsTruncated() {
        var refusal = refusal(() -> rows(grades("vendor_code,city_id,grade\n2abc1z,2,A\n2abc2z,2")));
        assertThat(refusal.code()).isEqualTo("TRUNCATED");
        assertThat(refusal).hasMessage("g.csv: data row 2 is cut off after 2 of 3 fields");
    }

    @Test
    void shortRowThatEndsItsLineKeepsTheFieldsItHas() {
        assertThat(rows(grades("vendor_code,grade\n2abc1z\n2abc2z,A")))
                .containsExactly(new RawGrade(1, "2abc1z", null), new RawGrade(2, "2abc2z", "A"));
    }

    @Test
    void openQuoteAtTheEndIsTruncated() {
        List<RawGrade> read = new ArrayList<>();
        var refusal = refusal(
                () -> grades("vendor_code,grade\n2abc1z,A\n2abc2z,\"B\nx,y\n").forEach(read::add));
        assertThat(refusal.code()).isEqualTo("TRUNCATED");
        assertThat(refusal).hasMessageContaining("g.csv: data row 2: a quote is opened");
        assertThat(read).hasSize(1);
    }

    @Test
    void rowWithTooManyFieldsIsBad() {
        var refusal = refusal(() -> rows(grades("vendor_code,grade\n2abc1z,A\n2abc2z,B,C\n")));
        assertThat(refusal.code()).isEqualTo("BAD_ROW");
        assertThat(refusal).hasMessage("g.csv: data row 2 has 3 fields, the header 2");
    }

    @Test
    void textBehindAClosingQuoteIsBad() {
        var refusal = refusal(() -> rows(grades("vendor_code,grade\n\"2abc1z\"x,A\n")));
        assertThat(refusal.code()).isEqualTo("BAD_ROW");
        assertThat(refusal).hasMessageContaining("g.csv: data row 1: ");
    }

    @Test
    void otherEncodingIsToldWithRowAndByte() {
        byte[] bytes = "vendor_code,grade\n2abc1z,A\n2abc2z,\u0645\n".getBytes(Charset.forName("windows-1256"));
        List<RawGrade> read = new ArrayList<>();
        var refusal = refusal(() -> new GradesCsv(write(directory, "g.csv", bytes)).forEach(read::add));
        assertThat(refusal.code()).isEqualTo("BAD_ENCODING");
        assertThat(refusal).hasMessage("g.csv: data row 2: byte 35 is not UTF-8; save the file as UTF-8");
        assertThat(read).hasSize(1);
    }

    @Test
    void fileThatEndsInsideACharacterIsRefused() {
        byte[] bytes = "vendor_code,grade\n2abc1z,\u0645".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(refusal(() -> rows(new GradesCsv(write(directory, "g.csv", cut))))
                        .code())
                .isEqualTo("BAD_ENCODING");
    }

    @Test
    void binaryFileIsNotText() {
        byte[] bytes = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0};
        var refusal = refusal(() -> new OrdersCsv(write(directory, "orders.xlsx", bytes)));
        assertThat(refusal.code()).isEqualTo("NOT_TEXT");
        assertThat(refusal).hasMessageStartingWith("orders.xlsx: row 1, the header: byte 6 is zero");
    }

    @Test
    void zeroByteAmongRowsIsToldWithItsRow() {
        var refusal = refusal(() -> rows(grades("vendor_code,grade\n2abc1z,A\n2abc2z,\0\n")));
        assertThat(refusal.code()).isEqualTo("NOT_TEXT");
        assertThat(refusal).hasMessageStartingWith("g.csv: data row 2: byte 35 is zero");
    }

    @Test
    void utf16IsRefused() {
        byte[] bytes = "\uFEFFvendor_code,grade\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(refusal(() -> new GradesCsv(write(directory, "g.csv", bytes)))
                        .code())
                .isEqualTo("BAD_ENCODING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html>\n<html lang=\"fa\">", "\uFEFF \n<html><body>Sign in</body>", "<?xml a?>"})
    void pageInsteadOfATableIsNamed(String page) {
        var refusal = refusal(() -> new OrdersCsv(write(directory, "orders.csv", page)));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("orders.csv: row 1: this is an HTML or XML page");
    }

    @Test
    void jsonInsteadOfATableIsNamed() {
        var refusal = refusal(() -> new OrdersCsv(write(directory, "o.csv", "{\"error\": \"unauthenticated\"}")));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("this is JSON");
    }

    @Test
    void charactersAcrossReadBuffersStayWhole() {
        String name = "\u06A9\u0627\u0641\u0647 \uD83C\uDF55";
        String text = "vendor_code,grade\n" + ("x," + name + "\n").repeat(30_000);
        assertThat(rows(new GradesCsv(write(directory, "g.csv", gzip(text)))))
                .hasSize(30_000)
                .allMatch(grade -> name.equals(grade.grade()));
        assertThat(rows(grades(text))).hasSize(30_000).allMatch(grade -> name.equals(grade.grade()));
    }

    private GradesCsv grades(String text) {
        return new GradesCsv(write(directory, "g.csv", text));
    }
}
