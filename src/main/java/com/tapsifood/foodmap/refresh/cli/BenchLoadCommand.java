package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.platform.database.DatabaseProperties;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.demo.DemoCsv;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import com.tapsifood.foodmap.refresh.file.OrdersCsv;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Profile("command")
@Command(
        name = "load",
        description = {
            "Generates orders, copies the file bare, imports it, and prints the times and their ratio.",
            "Replaces all orders of this database."
        })
class BenchLoadCommand implements Callable<Integer> {

    private static final double MOST_RATIO = 4;
    private static final double GRACE_SECONDS = 20;

    private final DemoLoad demo;
    private final OrderImport imports;
    private final DatabaseProperties properties;
    private final PublishedVersions versions;
    private final Served<HeatCubes> served;

    @Option(names = "--orders", description = "How many orders (default: ${DEFAULT-VALUE}).")
    long orders = 3_000_000;

    BenchLoadCommand(
            DemoLoad demo,
            OrderImport imports,
            DatabaseProperties properties,
            PublishedVersions versions,
            Served<HeatCubes> servedHeat) {
        this.demo = demo;
        this.imports = imports;
        this.properties = properties;
        this.versions = versions;
        this.served = servedHeat;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path directory = Files.createTempDirectory("foodmap-bench");
        try {
            return measure(directory) ? 0 : 1;
        } finally {
            for (Path file : Files.list(directory).toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        }
    }

    private boolean measure(Path directory) throws IOException, SQLException {
        Instant start = Instant.now();
        var size = new DemoSize(orders, 10_000, 1, LocalDate.now(ZoneId.of("Asia/Tehran")));
        DemoCsv.write(demo.business(size), directory);
        double generated = secondsSince(start);
        Path file = directory.resolve("orders.csv");
        print("generate %,d orders to CSV (%,d MiB): %.1f s", orders, Files.size(file) >> 20, generated);

        double copied = bareCopy(file);
        print("bare COPY of the file into an unindexed table: %.1f s", copied);

        start = Instant.now();
        var report = imports.run(new OrdersCsv(file), new OrderImport.Mode(true, Intent.FORCE), steps());
        double imported = secondsSince(start);
        serve(new DatasetVersion(
                Objects.requireNonNull(report.version()),
                Dataset.ORDERS,
                report.source(),
                report.accepted(),
                Instant.now()));
        double total = secondsSince(start);
        double allowed = MOST_RATIO * copied + GRACE_SECONDS;
        print(
                "import to a published version: %.1f s; read into memory as a server does: %.1f s",
                imported, total - imported);
        print("import and serve: %.1f s = %.1f x the bare COPY; allowed %.1f s", total, total / copied, allowed);
        print(
                "heap: at most %,d MiB used of %,d MiB",
                peakHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        print("%,d of %,d rows accepted, %,d quarantined", report.accepted(), report.read(), report.quarantinedRows());
        boolean passed = total <= allowed;
        print(passed ? "PASSED" : "FAILED");
        return passed;
    }

    private double bareCopy(Path file) throws SQLException, IOException {
        try (Connection connection = properties.address().dataSource().getConnection();
                var statement = connection.createStatement();
                var in = Files.newInputStream(file)) {
            connection.setAutoCommit(false);
            statement.execute("""
                    create table bench_copy (order_id text, vendor_code text, user_id text, city_id text,
                        business_line text, latitude text, longitude text, organic text, created_at text)
                    """);
            // committed, as any table that is loaded: else the server may leave out its log
            connection.commit();
            Instant start = Instant.now();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_copy from stdin (format csv, header)", in, 1 << 16);
            connection.commit();
            double seconds = secondsSince(start);
            statement.execute("drop table bench_copy");
            connection.commit();
            return seconds;
        }
    }

    /** What a replica does when it hears of the version. */
    private void serve(DatasetVersion version) {
        versions.learn(List.of(version));
        while (served.current().filter(s -> s.version() == version.id()).isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static Progress steps() {
        return new TerminalProgress();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static double secondsSince(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
