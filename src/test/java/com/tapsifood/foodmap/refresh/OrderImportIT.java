package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.ORDERS;
import static com.tapsifood.foodmap.refresh.Rows.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.Refusal;
import com.tapsifood.foodmap.refresh.file.OrdersCsv;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderImportIT {

    /** All there is of the record but the run that brought it. */
    private static final String RECORD = """
            select order_id, created_at, city_id, vendor_number, customer_number, business_line_id, organic, cell,
                st_astext(geom)
            from customer_order
            """;

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void empty() {
        application = ImportApplication.emptied();
    }

    @Test
    void everyRowIsAcceptedOrQuarantined() {
        ImportReport report = application.orders(faulty("orders.csv"));

        assertThat(report.status()).isEqualTo("published");
        assertThat(report.read()).isEqualTo(9);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.quarantined())
                .isEqualTo(Map.of(
                        Reason.MISSING_ID, 1L,
                        Reason.UNKNOWN_CITY, 1L,
                        Reason.OUTSIDE_CITY, 1L,
                        Reason.MISSING_COORDINATES, 1L,
                        Reason.BAD_CREATED_AT, 1L,
                        Reason.DUPLICATE_ID, 1L));
        assertThat(report.repaired()).isEqualTo(Map.of(Reason.BAD_ORGANIC, 1L, Reason.UNKNOWN_BUSINESS_LINE, 1L));
        assertThat(application.dump("select reason, row_number from quarantine"))
                .contains("(MISSING_ID,2)", "(UNKNOWN_CITY,3)", "(OUTSIDE_CITY,4)", "(BAD_CREATED_AT,6)");
        assertThat(application.dump("""
                        select status, rows_read, accepted, repaired, quarantined, version_id is not null
                        from refresh_run
                        """)).isEqualTo("(published,9,3,2,6,t)");
        assertThat(application.one(Long.class, "select count(*) from customer_order"))
                .isEqualTo(3);
        assertThat(application.one(Long.class, "select sum(rows) from heat_segment"))
                .isEqualTo(3);
        assertThat(application.dump("select city_id, orders, first_day, last_day from order_summary"))
                .isEqualTo("(2,3,2026-03-01,2026-03-03)");
    }

    @Test
    void latestOfDuplicatesCounts() {
        application.orders(file(
                directory,
                "orders.csv",
                ORDERS,
                order("o1", "v1", "2026-03-02"),
                order("o1", "v2", "2026-03-09"),
                order("o1", "v3", "2026-03-01"),
                order("o2", "v1", "2026-03-01"),
                order("o2", "v2", "2026-03-01")));

        assertThat(application.dump("""
                        select order_id, code from customer_order join vendor_identity on number = vendor_number
                        """)).isEqualTo("(o1,v2)\n(o2,v2)");
        assertThat(application.dump("select row_number, reason, source_key from quarantine"))
                .isEqualTo("(1,DUPLICATE_ID,o1)\n(3,DUPLICATE_ID,o1)\n(4,DUPLICATE_ID,o2)");
    }

    @Test
    void sameFileAgainChangesNothing() {
        Path orders = faulty("orders.csv");
        application.orders(orders);
        String record = application.dump(RECORD);
        String people = application.dump("select * from customer");
        String vendors = application.dump("select * from vendor_identity");
        String heat = application.dump("select city_id, segment, rows, open, checksum from heat_segment");
        int version = application.published(Dataset.ORDERS);

        ImportReport again = application.orders(orders);

        assertThat(again.accepted()).isEqualTo(3);
        assertThat(application.published(Dataset.ORDERS)).isGreaterThan(version);
        assertThat(application.dump(RECORD)).isEqualTo(record).isNotEmpty();
        assertThat(application.dump("select * from customer")).isEqualTo(people).isNotEmpty();
        assertThat(application.dump("select * from vendor_identity")).isEqualTo(vendors);
        assertThat(application.dump("""
                        select city_id, segment, rows, open, checksum from heat_segment
                        where version_id = (select max(version_id) from heat_segment)
                        """)).isEqualTo(heat);
    }

    @Test
    void orderThatComesAgainReplacesTheOldOneAlsoInAnotherMonth() {
        application.orders(
                file(directory, "a.csv", ORDERS, order("o1", "v1", "2026-03-31"), order("o2", "v1", "2026-03-31")));
        application.orders(file(directory, "b.csv", ORDERS, order("o1", "v1", "2026-05-02")));

        assertThat(application.dump("select order_id, tableoid::regclass from customer_order"))
                .isEqualTo("(o1,customer_order_2026_05)\n(o2,customer_order_2026_03)");
        assertThat(application.one(Long.class, """
                        select rows from dataset_version where status = 'published'
                        """)).isEqualTo(2);
    }

    @Test
    void monthsBeginAtMidnightInTehran() {
        String lastOfApril = "o1,v1,u1,2,Cafe,35.7,51.4,1,2019-04-30T19:29:59Z";
        String firstOfMay = "o2,v1,u1,2,Cafe,35.7,51.4,1,2019-04-30T19:30:00Z";
        application.orders(file(directory, "orders.csv", ORDERS, lastOfApril, firstOfMay));

        assertThat(application.dump("select order_id, tableoid::regclass from customer_order"))
                .isEqualTo("(o1,customer_order_2019_04)\n(o2,customer_order_2019_05)");
    }

    @Test
    void vendorThatNobodyKnowsGetsANumber() {
        application.orders(file(directory, "a.csv", ORDERS, order("o1", "v1", "2026-03-01")));
        application.orders(
                file(directory, "b.csv", ORDERS, order("o2", " v1 ", "2026-03-01"), order("o3", "v2", "2026-03-01")));

        assertThat(application.dump("select number, code from vendor_identity")).isEqualTo("(1,v1)\n(2,v2)");
        assertThat(application.dump("select order_id, vendor_number from customer_order"))
                .isEqualTo("(o1,1)\n(o2,1)\n(o3,2)");
    }

    @Test
    void customersAreCountedButNowhereNamed() {
        String user = "customer-4711";
        application.orders(file(
                directory,
                "orders.csv",
                ORDERS,
                order("o1", "v1", user, "2026-03-01", 51.4),
                order("o2", "v1", user, "2026-03-02", 51.4),
                order("o3", "v1", user, "nonsense", 51.4),
                // fields that slipped by one
                "o4,v1,x," + user + ",2,Cafe,35.7,51.4,1",
                "o5,v1," + user + ",2,Cafe,35.7,51.4,2,2026-03-01T12:00:00"));

        assertThat(application.one(Long.class, "select count(distinct customer_number) from customer_order"))
                .isEqualTo(1);
        assertThat(application.dump("select reason from quarantine")).isEqualTo("(BAD_CREATED_AT)\n(UNKNOWN_CITY)");
        for (@Nullable String table : tables()) {
            assertThat(application.one(
                            Long.class,
                            "select count(*) from " + table + " as rows where rows::text like '%" + user + "%'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void fileWithoutCustomersAndOrganicIsTaken() {
        application.orders(file(
                directory,
                "orders.csv",
                "order_id,vendor_code,city_id,business_line,lat,lng,created_at",
                "o1,v1,2,Cafe,35.7,51.4,2026-03-01 12:00:00"));

        assertThat(application.dump("select order_id, customer_number, organic from customer_order"))
                .isEqualTo("(o1,,)");
    }

    @Test
    void nothingGoodIsRefusedAndTheVersionBeforeStays() {
        application.orders(file(directory, "good.csv", ORDERS, order("o1", "v1", "2026-03-01")));
        int version = application.published(Dataset.ORDERS);
        String record = application.dump(RECORD);

        assertRefused(file(directory, "empty.csv", ORDERS), "NOTHING_ACCEPTED");
        assertThat(application.lastRun()).startsWith("refused: empty.csv: none of 0 rows");
        assertRefused(file(directory, "bad.csv", ORDERS, order("", "v1", "2026-03-01")), "NOTHING_ACCEPTED");
        assertThat(application.lastRun()).startsWith("refused: bad.csv: none of 1 rows");
        assertThat(application.one(Long.class, "select count(*) from quarantine"))
                .isEqualTo(1);
        assertRefused(file(directory, "header.csv", "id,vendor", "o1,v1"), "WRONG_HEADER");
        assertRefused(
                file(
                        directory,
                        "wide.csv",
                        ORDERS,
                        order("o9", "v9", "2026-03-01"),
                        order("o8", "v9", "2026-03-01") + ",x"),
                "BAD_ROW");
        assertThat(application.lastRun()).startsWith("refused: wide.csv: data row 2");

        assertThat(application.published(Dataset.ORDERS)).isEqualTo(version);
        assertThat(application.dump(RECORD)).isEqualTo(record);
        assertThat(application.dump("select code from vendor_identity")).isEqualTo("(v1)");
    }

    @Test
    void dryRunPublishesNothingAndLeavesNoOrders() {
        var feed = new OrdersCsv(
                file(directory, "orders.csv", ORDERS, order("o1", "v1", "2012-03-01"), order("", "v1", "2026-03-01")));
        ImportReport report = application
                .bean(OrderImport.class)
                .run(feed, new OrderImport.Mode(true, Intent.CHECK), Progress.SILENT);

        assertThat(report.status()).isEqualTo("dry_run");
        assertThat(report.version()).isNull();
        assertThat(report.accepted()).isEqualTo(1);
        for (String table :
                List.of("dataset_version", "customer_order", "customer", "vendor_identity", "heat_segment")) {
            assertThat(application.one(Long.class, "select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
        assertThat(application.one(Boolean.class, "select to_regclass('customer_order_2012_03') is null"))
                .isTrue();
        assertThat(application.dump("select status, rows_read, accepted, quarantined, version_id from refresh_run"))
                .isEqualTo("(dry_run,2,1,1,)");
    }

    @Test
    void replaceForgetsTheOrdersBefore() {
        application.orders(file(directory, "a.csv", ORDERS, order("o1", "v1", "2026-03-01")));
        var feed = new OrdersCsv(file(directory, "b.csv", ORDERS, order("o2", "v1", "2026-03-01")));
        application.bean(OrderImport.class).run(feed, new OrderImport.Mode(true, Intent.FORCE), Progress.SILENT);

        assertThat(application.dump("select order_id, customer_number from customer_order"))
                .isEqualTo("(o2,1)");
        assertThat(application.one(Long.class, "select count(*) from customer")).isEqualTo(1);
    }

    private void assertRefused(Path orders, String code) {
        assertThatThrownBy(() -> application.orders(orders))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
                .hasMessageContaining(String.valueOf(orders.getFileName()));
    }

    private List<@Nullable String> tables() {
        return application.sql().sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
    }

    /** Three good orders, two of them with a repair, and one row for each of six faults. */
    private Path faulty(String name) {
        return file(
                directory,
                name,
                ORDERS,
                order("o1", "v1", "2026-03-01"),
                order("", "v1", "2026-03-01"),
                order("o2", "v1", "2026-03-01").replace(",2,Cafe,", ",3,Cafe,"),
                order("o3", "v1", "u3", "2026-03-01", 59.6),
                order("o4", "v1", "2026-03-01").replace("35.7005", ""),
                order("o5", "v1", "2026-13-01"),
                order("o6", "v2", "2026-03-02").replace(",1,2026", ",yes,2026"),
                order("o7", "v2", "2026-03-02"),
                order("o7", "v2", "2026-03-03").replace("Cafe", "Sushi"));
    }
}
