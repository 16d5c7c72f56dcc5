package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.ORDERS;
import static com.tapsifood.foodmap.refresh.Rows.POLYGONS;
import static com.tapsifood.foodmap.refresh.Rows.VENDORS;
import static com.tapsifood.foodmap.refresh.Rows.order;
import static com.tapsifood.foodmap.refresh.Rows.square;
import static com.tapsifood.foodmap.refresh.Rows.vendor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.heatmap.HeatSegmentFormat;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.file.VendorsCsv;
import com.tapsifood.foodmap.refresh.schedule.RefreshRequests;
import com.tapsifood.foodmap.refresh.vendors.VendorImport;
import com.tapsifood.foodmap.support.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What every import has in common. */
@Timeout(60)
class RefreshRunsIT {

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void empty() {
        application = ImportApplication.emptied();
    }

    @Test
    void onlyOneImportRunsAtATime() throws Exception {
        var feed = new HaltingFeed();
        var first = CompletableFuture.supplyAsync(() -> application.orders(feed));
        feed.awaitHalf();

        assertFailure(() -> vendors("v1"), "REFRESH_RUNNING", "another import");
        assertThat(application.dump("select status from refresh_run")).isEqualTo("(running)");

        feed.goOn();
        assertThat(first.get(30, TimeUnit.SECONDS).accepted()).isEqualTo(2);
        assertThat(vendors("v1").accepted()).isEqualTo(1);
    }

    @Test
    void lostConnectionFailsTheImportAndNothingElse() {
        application.orders(orders("o1"));
        int version = application.published(Dataset.ORDERS);
        var feed = new HaltingFeed(() -> application
                .sql()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'foodmap_writer'"
                        + " and datname = current_database()")
                .query(Boolean.class)
                .list());

        assertFailure(() -> application.orders(feed), "DATABASE_FAILED", "the database");

        assertThat(application.published(Dataset.ORDERS)).isEqualTo(version);
        assertThat(application.dump("select order_id from customer_order")).isEqualTo("(o1)");
        vendors("v1");
        assertThat(application.dump("select status, message from refresh_run where dataset = 'orders' order by id"))
                .isEqualTo("(failed,interrupted)\n(published,)");
    }

    @Test
    void cancelledImportStopsAndLeavesNothing() {
        application.orders(orders("o1"));
        int version = application.published(Dataset.ORDERS);
        var requests = application.bean(RefreshRequests.class);
        assertThat(requests.cancel()).as("none is running").isFalse();
        var feed = new HaltingFeed(() -> assertThat(requests.cancel()).isTrue());

        assertFailure(() -> application.orders(feed), "CANCELLED", "an administrator");

        assertThat(application.lastRun()).isEqualTo("failed: an administrator has stopped it");
        assertThat(application.published(Dataset.ORDERS)).isEqualTo(version);
        assertThat(application.dump("select order_id from customer_order")).isEqualTo("(o1)");
        assertThat(application.orders(orders("o2")).accepted()).isEqualTo(1);
    }

    @Test
    void faultOfAFeedFailsTheImportInWords() {
        vendors("v1");
        int version = application.published(Dataset.VENDORS);
        var feed = new HaltingFeed(() -> {
            throw new IllegalStateException("the feed broke");
        });

        assertFailure(() -> application.orders(feed), "REFRESH_FAILED", "the feed broke");
        assertThat(application.lastRun()).isEqualTo("failed: the feed broke");
        assertThat(application.published(Dataset.VENDORS)).isEqualTo(version);
        assertThat(application.one(Long.class, "select count(*) from customer_order"))
                .isZero();
    }

    @Test
    void vendorsAndOrdersFollowThePolygonsInOneTransaction() {
        vendors("v1");
        application.orders(orders("o1"));
        assertThat(areaOfVendor()).isZero();
        assertThat(areaOfOrder()).isZero();

        areas("A");

        int area = application.one(Integer.class, "select id from polygon");
        assertThat(areaOfVendor()).isEqualTo(area);
        assertThat(areaOfOrder()).isEqualTo(area);
        assertThat(application.dump("select dataset, rows from dataset_version where status = 'published'"))
                .isEqualTo("(orders,1)\n(polygons,1)\n(vendors,1)");
        assertThat(application.one(Long.class, """
                        select count(distinct xmin::text) from dataset_version where status = 'published'
                        """)).isEqualTo(1);
        assertThat(application.dump("select dataset, source from dataset_version where status = 'published'"))
                .isEqualTo("(orders,orders.csv)\n(polygons,areas.csv)\n(vendors,vendors.csv)");
    }

    @Test
    void sevenVersionsBeforeThePublishedOneAreKept() {
        for (int i = 1; i <= 9; i++) {
            application.orders(orders("o" + i));
            vendors("v" + i);
            areas("A" + i);
        }

        for (String dataset : new String[] {"orders", "polygons"}) {
            assertThat(application.dump("select status, count(*) from dataset_version where dataset = '" + dataset
                            + "' group by status"))
                    .isEqualTo("(published,1)\n(superseded,7)");
        }
        for (String table : new String[] {"heat_segment", "order_summary", "polygon"}) {
            assertThat(application.one(Long.class, "select count(distinct version_id) from " + table))
                    .as(table)
                    .isEqualTo(8);
        }
    }

    @Test
    void publicationIsToldAndADryRunIsNot() throws SQLException {
        try (Connection listener = TestDatabase.as("foodmap_reader", application.address())
                .dataSource()
                .getConnection()) {
            listener.createStatement().execute("listen dataset_published");
            var feed = new VendorsCsv(file(directory, "dry.csv", VENDORS, vendor("v1", "A", 51.4)));
            application.bean(VendorImport.class).run(feed, Intent.CHECK, Progress.SILENT);
            assertThat(told(listener, 0)).isEmpty();

            // Once when it can be read, once when it is published.
            vendors("v1");
            assertThat(told(listener, 2)).containsOnly("vendors");
            areas("A");
            assertThat(told(listener, 4)).containsExactlyInAnyOrder("polygons", "polygons", "vendors", "vendors");
        }
    }

    /** Orders are published when every server that is there has read them. */
    @Test
    void importWaitsForTheServers() throws Exception {
        vendors("v1");
        try (Connection server = TestDatabase.as("foodmap_reader", application.address())
                        .dataSource()
                        .getConnection();
                var importing = Executors.newSingleThreadExecutor()) {
            JdbcClient says = JdbcClient.create(new SingleConnectionDataSource(server, true));
            says.sql("select server_holds(0)").query(String.class).optional();
            Future<ImportReport> run = importing.submit(() -> application.orders(orders("o1")));
            await().untilAsserted(() -> assertThat(staged()).isPositive());
            assertThat(says.sql("select servers_without(:version)")
                            .param("version", staged())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            await().during(Duration.ofMillis(300))
                    .untilAsserted(() ->
                            assertThat(application.published(Dataset.ORDERS)).isZero());

            int version = staged();
            says.sql("select server_holds(:version)")
                    .param("version", version)
                    .query(String.class)
                    .optional();
            assertThat(run.get(30, TimeUnit.SECONDS).version()).isEqualTo(version);
            assertThat(application.published(Dataset.ORDERS)).isEqualTo(version);
        }
    }

    /** 0 when nothing is. */
    private int staged() {
        return application.one(
                Integer.class, "select coalesce(max(id), 0) from dataset_version where status = 'staged'");
    }

    @Test
    void whatABrokenImportStagedIsTakenAwayByTheNext() {
        application
                .sql()
                .sql("insert into dataset_version (dataset, status, source) values ('orders', 'staged', 'broken')")
                .update();
        vendors("v1");
        assertThat(staged()).isZero();
    }

    /** Waits until so many have come, and takes what came with the last. */
    private static List<String> told(Connection listener, int atLeast) throws SQLException {
        var told = new ArrayList<String>();
        do {
            PGNotification[] more =
                    listener.unwrap(PGConnection.class).getNotifications(told.size() < atLeast ? 10_000 : 1);
            Arrays.stream(more).map(PGNotification::getParameter).forEach(told::add);
        } while (told.size() < atLeast);
        return told;
    }

    private int areaOfVendor() {
        return application.one(Integer.class, """
                select coalesce(marketing_area_id, 0) from vendor join dataset_version v
                    on v.id = version_id and v.status = 'published'
                """);
    }

    private int areaOfOrder() {
        return application
                .sql()
                .sql("""
                        select segment, payload from heat_segment join dataset_version v
                            on v.id = version_id and v.status = 'published'
                        """)
                .query((row, n) -> HeatSegmentFormat.read(row.getInt(1), true, row.getBytes(2))
                        .area(0, 0))
                .single();
    }

    private ImportReport vendors(String code) {
        return application.vendors(file(directory, "vendors.csv", VENDORS, vendor(code, "A", 51.405)));
    }

    private Path orders(String id) {
        return file(directory, "orders.csv", ORDERS, order(id, "v1", "u1", "2026-03-01", 51.405));
    }

    private void areas(String name) {
        Path areas = file(directory, "areas.csv", POLYGONS, square(51.40, 51.41, name));
        application.polygons(areas, "tehran", PolygonLayer.MARKETING_AREA);
    }

    private static void assertFailure(Runnable importing, String code, String words) {
        assertThatThrownBy(importing::run)
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    /** Two orders, and something happens between them. */
    static final class HaltingFeed implements Feed<RawOrder> {

        private final CountDownLatch half = new CountDownLatch(1);
        private final CountDownLatch further = new CountDownLatch(1);
        private final Runnable between;

        /** Waits to be told to go on. */
        HaltingFeed() {
            this.between = this::halt;
        }

        HaltingFeed(Runnable between) {
            this.between = between;
        }

        void awaitHalf() throws InterruptedException {
            assertThat(half.await(30, TimeUnit.SECONDS)).isTrue();
        }

        void goOn() {
            further.countDown();
        }

        private void halt() {
            half.countDown();
            try {
                assertThat(further.await(50, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String source() {
            return "halting";
        }

        @Override
        public void forEach(Consumer<? super RawOrder> rows) {
            rows.accept(row(1));
            between.run();
            rows.accept(row(2));
        }

        private static RawOrder row(int n) {
            return new RawOrder(n, "h" + n, "v1", "u1", "2", "Cafe", "35.7", "51.4", "1", "2026-03-01 12:00:00");
        }
    }
}
