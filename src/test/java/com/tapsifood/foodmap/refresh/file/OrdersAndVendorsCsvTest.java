package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.ORDERS_HEADER;
import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static com.tapsifood.foodmap.refresh.file.Fixtures.stored;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.RawVendor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersAndVendorsCsvTest {

    @TempDir
    Path directory;

    @Test
    void everyColumnOfAnOrderFindsItsPlace() {
        String row = "o1,012345,u1,2,Cafe,35.70,51.40,1,2026-03-01T10:00:00+03:30";
        assertThat(rows(new OrdersCsv(write(directory, "o.csv", ORDERS_HEADER + "\n" + row))))
                .containsExactly(new RawOrder(
                        1, "o1", "012345", "u1", "2", "Cafe", "35.70", "51.40", "1", "2026-03-01T10:00:00+03:30"));
    }

    @Test
    void positionOfTheCustomerComesBeforeAnyOtherPosition() {
        String text = "latitude,longitude," + ORDERS_HEADER + "\n1,2,o1,v,u,2,Cafe,35.7,51.4,1,t\n";
        var orders = new OrdersCsv(write(directory, "o.csv", text));
        assertThat(rows(orders).getFirst().latitude()).isEqualTo("35.7");
        assertThat(orders.ignoredColumns()).containsExactly("latitude", "longitude");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order_id", "vendor_code", "city_id", "business_line", "customer_longitude", "created_at"})
    void orderFileWithoutANeededColumnIsRefused(String column) {
        String header = ORDERS_HEADER.replace(column, "other");
        var refusal = refusal(() -> new OrdersCsv(write(directory, "o.csv", header + "\n")));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("there is no column " + column);
    }

    @Test
    void storedVendorsAreRead() {
        var vendors = new VendorsCsv(stored("vendors.csv"));
        assertThat(rows(vendors))
                .containsExactly(
                        new RawVendor(
                                1,
                                "012345",
                                " کافه\u200Cبام \u200E",
                                "2",
                                "Cafe",
                                "35.71",
                                "51.41",
                                "3.5",
                                "5",
                                "1",
                                "0"),
                        new RawVendor(
                                2,
                                "5zz9q1",
                                "نان \"تازه\",\nميدان كوه",
                                "1",
                                "Bakery",
                                "36.30",
                                "59.58",
                                null,
                                null,
                                null,
                                null));
        assertThat(vendors.ignoredColumns()).containsExactly("internal_note");
    }

    @Test
    void storedGradesAreRead() {
        assertThat(rows(new GradesCsv(stored("grades.csv"))))
                .containsExactly(
                        new RawGrade(1, "012345", "A+"),
                        new RawGrade(2, "2e5000", "Not Enough Comments"),
                        new RawGrade(3, "5zz9q1", "F"));
    }

    @Test
    void vendorsWithoutOptionalColumnsAreRead() {
        String text = "vendor_code,city_id,business_line,lat,lng\nx,2,Cafe,35.7,51.4\n";
        var vendors = new VendorsCsv(write(directory, "v.csv", text));
        assertThat(vendors.missingColumns())
                .containsExactlyInAnyOrder("vendor_name", "radius", "status_id", "visible", "open");
        assertThat(rows(vendors))
                .containsExactly(new RawVendor(1, "x", null, "2", "Cafe", "35.7", "51.4", null, null, null, null));
    }
}
