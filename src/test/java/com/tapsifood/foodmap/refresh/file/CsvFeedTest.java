package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.ORDERS_HEADER;
import static com.tapsifood.foodmap.refresh.file.Fixtures.order;
import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.RawOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFeedTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vendor_code,grade\n2abc1z,A+\n012345,F\n",
                "\uFEFFvendor_code,grade\r\n2abc1z,A+\r\n012345,F\r\n",
                "vendor_code,grade\n2abc1z,A+\n012345,F",
                "Vendor_Code , GRADE\u00A0\n2abc1z,A+\n\n012345,F\n",
                "\"grade\",\"\u200Evendor_code\"\n\"A+\",\"2abc1z\"\nF,012345\n",
                "vendor_code,vendor_name,grade\n2abc1z,\"کافه\r\n\"\"نو\"\", بام\",A+\n012345,,F\n"
            })
    void sameTableInAnyDressGivesTheSameRows(String text) {
        var grades = new GradesCsv(write(directory, "grades.csv", text));
        assertThat(rows(grades)).containsExactly(new RawGrade(1, "2abc1z", "A+"), new RawGrade(2, "012345", "F"));
    }

    @Test
    void codesStayText() {
        var grades = new GradesCsv(write(directory, "g.csv", "vendor_code,grade\n000123,A\n1e5,B\n5e0000,NaN\n"));
        assertThat(rows(grades)).extracting(RawGrade::vendorCode).containsExactly("000123", "1e5", "5e0000");
        assertThat(rows(grades)).extracting(RawGrade::grade).containsExactly("A", "B", "NaN");
    }

    @Test
    void valuesKeepTheirMarksAndBlanks() {
        String marked = " \u200Eکافه\u200C ي ك\u00A0";
        var grades = new GradesCsv(write(directory, "g.csv", "vendor_code,grade\n2abc1z," + marked + "\n"));
        assertThat(rows(grades)).extracting(RawGrade::grade).containsExactly(marked);
    }

    @Test
    void emptyFieldIsNull() {
        var grades = new GradesCsv(write(directory, "g.csv", "vendor_code,grade\n,\"\"\n2abc1z,\n"));
        assertThat(rows(grades)).containsExactly(new RawGrade(1, null, null), new RawGrade(2, "2abc1z", null));
    }

    @Test
    void unknownColumnsAreIgnoredAndTold() {
        var grades = new GradesCsv(write(directory, "g.csv", "phone,vendor_code,grade,\n0912,2abc1z,A,\n"));
        assertThat(grades.ignoredColumns()).containsExactly("phone", "(column 4)");
        assertThat(grades.missingColumns()).isEmpty();
        assertThat(rows(grades)).containsExactly(new RawGrade(1, "2abc1z", "A"));
    }

    @Test
    void missingOptionalColumnsAreNullAndTold() {
        String header = "created_at,lon,lat,business_line,city_id,vendor_code,order_id\n";
        var orders = new OrdersCsv(write(directory, "o.csv", header + "2026-03-01,51.4,35.7,Cafe,2,2abc1z,o1\n"));
        assertThat(orders.missingColumns()).containsExactlyInAnyOrder("user_id", "organic");
        assertThat(rows(orders))
                .containsExactly(
                        new RawOrder(1, "o1", "2abc1z", null, "2", "Cafe", "35.7", "51.4", null, "2026-03-01"));
    }

    @Test
    void missingRequiredColumnNamesFileRowFoundAndNeeded() {
        var refusal = refusal(() -> new GradesCsv(write(directory, "grades.csv", "vendor_code,vendor_grade\nx,A\n")));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal)
                .hasMessage("grades.csv: row 1, the header: there is no column grade;"
                        + " needed: vendor_code, grade; found: vendor_code, vendor_grade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor_code,grade,grade\n", "vendor_code,Grade,GRADE \n"})
    void wantedColumnThatIsThereTwiceIsRefused(String header) {
        var refusal = refusal(() -> new GradesCsv(write(directory, "g.csv", header)));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("grade is there 2 times");
    }

    @Test
    void exactSpellingIsTakenBeforeTheOthers() {
        var grades = new GradesCsv(write(directory, "g.csv", "vendor_code,Grade,grade\nx,A,B\n"));
        assertThat(rows(grades)).containsExactly(new RawGrade(1, "x", "B"));
        assertThat(grades.ignoredColumns()).containsExactly("Grade");
    }

    @Test
    void semicolonsAreNamedAsTheTrouble() {
        var refusal = refusal(() -> new GradesCsv(write(directory, "g.csv", "vendor_code;grade\nx;A\n")));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("separated by commas");
    }

    @Test
    void readingAgainStartsOver() {
        var orders = new OrdersCsv(write(directory, "o.csv", ORDERS_HEADER + "\n" + order(1) + order(2)));
        assertThat(rows(orders)).isEqualTo(rows(orders)).hasSize(2);
    }

    @Test
    void progressGoesFromUnknownToOne() {
        var orders = new OrdersCsv(write(directory, "o.csv", ORDERS_HEADER + "\n" + order(1).repeat(5000)));
        assertThat(orders.progress()).isNaN();
        var first = new double[1];
        orders.forEach(order -> first[0] = order.row() == 1 ? orders.progress() : first[0]);
        assertThat(first[0]).isBetween(0.01, 0.5);
        assertThat(orders.progress()).isEqualTo(1.0);
    }

    @Test
    void exceptionOfTheReceiverIsNotMistakenForABadFile() {
        var orders = new OrdersCsv(write(directory, "o.csv", ORDERS_HEADER + "\n" + order(1)));
        var own = new UncheckedIOException(new IOException("the receiver's"));
        assertThat(catchThrowable(() -> orders.forEach(order -> {
                    throw own;
                })))
                .isSameAs(own);
    }

    @Test
    void headerAloneIsATableWithoutRows() {
        assertThat(rows(new OrdersCsv(write(directory, "o.csv", ORDERS_HEADER))))
                .isEmpty();
    }
}
