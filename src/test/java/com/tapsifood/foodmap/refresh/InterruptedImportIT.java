package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.ORDERS;
import static com.tapsifood.foodmap.refresh.Rows.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.heatmap.HeatSegmentFormat;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.support.PrivateCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Imports whose database goes away or fills up, in a cluster of the test's own. */
@Timeout(180)
class InterruptedImportIT {

    private static final String RECORD =
            "select order_id, created_at at time zone 'UTC' as at, vendor_number, customer_number from customer_order";

    @TempDir
    private Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private PrivateCluster cluster;

    @SuppressWarnings("NullAway.Init")
    private ImportApplication application;

    @BeforeEach
    void startCluster() {
        cluster = PrivateCluster.create().orElseGet(() -> abort("no programs of a PostgreSQL server: initdb, pg_ctl"));
        cluster.start();
        application = ImportApplication.on(cluster.address());
    }

    @AfterEach
    void stopCluster() {
        if (application != null) {
            application.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void killedDatabaseComesBackWithTheVersionBefore() throws Exception {
        int version = publishFirst();
        var feed = new RefreshRunsIT.HaltingFeed();
        var running = CompletableFuture.supplyAsync(() -> application.orders(feed));
        feed.awaitHalf();
        cluster.kill();
        feed.goOn();

        assertFailed(running, "DATABASE_FAILED");

        cluster.start();
        assertFirstIsServed(version);
        assertThat(application.dump("select status from refresh_run order by id"))
                .isEqualTo("(published)\n(running)");

        ImportReport again = application.orders(new RefreshRunsIT.HaltingFeed(() -> {}));
        assertThat(again.accepted()).isEqualTo(2);
        assertThat(application.dump("select order_id from customer_order")).isEqualTo("(h1)\n(h2)\n(o1)\n(o2)");
        assertThat(application.dump("select row_number() over (order by id), status, message from refresh_run"))
                .isEqualTo("(1,published,)\n(2,failed,interrupted)\n(3,published,)");
    }

    /** The segments are packed when the orders are merged, and none of both is there afterwards. */
    @Test
    void databaseKilledWhilePackingLosesNothing() {
        int version = publishFirst();
        var killer = new Progress() {
            @Override
            public void step(String what) {
                if (what.startsWith("packing")) {
                    cluster.kill();
                }
            }

            @Override
            public void at(long rows, double share) {}
        };

        var running = CompletableFuture.supplyAsync(() -> application
                .bean(OrderImport.class)
                .run(new RefreshRunsIT.HaltingFeed(() -> {}), new OrderImport.Mode(false, Intent.FORCE), killer));
        assertFailed(running, "DATABASE_FAILED");

        cluster.start();
        assertFirstIsServed(version);
        assertThat(application.orders(new RefreshRunsIT.HaltingFeed(() -> {})).accepted())
                .isEqualTo(2);
    }

    @Test
    void fullDiskFailsTheImportUntilThereIsRoom() {
        Path disk = smallDisk();
        try {
            application
                    .sql()
                    .sql("create tablespace small location '" + disk.resolve("space") + "'")
                    .update();
            application
                    .sql()
                    .sql("grant create on tablespace small to foodmap_writer")
                    .update();
            application
                    .sql()
                    .sql("alter role foodmap_writer set temp_tablespaces = 'small'")
                    .update();
            int version = publishFirst();

            assertFailed(CompletableFuture.supplyAsync(() -> application.orders(new ManyOrders())), "DISK_FULL");
            assertFirstIsServed(version);
            assertThat(application.lastRun()).startsWith("failed: the database's disk is full");

            PrivateCluster.exec(List.of("mount", "-o", "remount,size=64m", disk.toString()));
            assertThat(application.orders(new ManyOrders()).accepted()).isEqualTo(ManyOrders.COUNT);
            assertThat(application.one(Integer.class, "select count(*) from customer_order"))
                    .isEqualTo(ManyOrders.COUNT + 2);
        } finally {
            cluster.kill();
            PrivateCluster.exec(List.of("umount", disk.toString()));
        }
    }

    /** Two megabytes, where this process may mount something. */
    private Path smallDisk() {
        Path disk = cluster.home().resolve("small");
        PrivateCluster.run("mkdir", disk.toString());
        try {
            PrivateCluster.exec(List.of("mount", "-t", "tmpfs", "-o", "size=2m,mode=0777", "tmpfs", disk.toString()));
        } catch (IllegalStateException refused) {
            abort("a small disk cannot be mounted here: " + refused.getMessage());
        }
        PrivateCluster.run("mkdir", "-m", "700", disk.resolve("space").toString());
        return disk;
    }

    private int publishFirst() {
        application.orders(file(
                directory, "orders.csv", ORDERS, order("o1", "v1", "2026-03-01"), order("o2", "v2", "2026-04-01")));
        return application.published(Dataset.ORDERS);
    }

    private void assertFirstIsServed(int version) {
        assertThat(application.published(Dataset.ORDERS)).isEqualTo(version);
        assertThat(application.dump("select dataset, status from dataset_version"))
                .isEqualTo("(orders,published)");
        assertThat(application.dump(RECORD))
                .isEqualTo("(o1,\"2026-03-01 08:30:00\",1,1)\n(o2,\"2026-04-01 08:30:00\",2,2)");
        assertThat(application.one(Long.class, "select count(*) from vendor_identity"))
                .isEqualTo(2);
        int rows = application
                .sql()
                .sql("select segment, payload, checksum from heat_segment")
                .query((row, n) -> {
                    byte[] payload = row.getBytes(2);
                    assertThat(HeatSegmentFormat.checksum(payload)).isEqualTo(row.getLong(3));
                    return HeatSegmentFormat.read(row.getInt(1), true, payload).rows();
                })
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(rows).isEqualTo(2);
    }

    private static void assertFailed(CompletableFuture<ImportReport> running, String code) {
        var failure = catchThrowableOfType(
                CompletionException.class,
                () -> running.orTimeout(60, TimeUnit.SECONDS).join());
        assertThat(Objects.requireNonNull(failure).getCause())
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code))
                .message()
                .containsIgnoringCase("database");
    }

    /** More than the small disk holds. */
    private static final class ManyOrders implements Feed<RawOrder> {

        static final int COUNT = 40_000;

        @Override
        public String source() {
            return "many";
        }

        @Override
        public void forEach(Consumer<? super RawOrder> rows) {
            for (int n = 1; n <= COUNT; n++) {
                String lon = String.format(Locale.ROOT, "%.5f", 51.2 + n * 1e-5);
                rows.accept(
                        new RawOrder(n, "m" + n, "v1", "u" + n, "2", "Cafe", "35.7", lon, "1", "2026-03-01 12:00:00"));
            }
        }
    }
}
