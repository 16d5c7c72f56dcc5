package com.tapsifood.foodmap.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.areas.PolygonImport;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.refresh.vendors.GradeImport;
import com.tapsifood.foodmap.refresh.vendors.VendorImport;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;

/** Brings an invented business into the test database as the command {@code load} does, and waits till it is served. */
@TestComponent
public class PublishedDemo {

    private static final long ORDERS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Version of the areas that were loaded last, by whichever context: all have one database. 0 before. */
    private static int areas;

    private final Catalog catalog;
    private final PolygonImport polygons;
    private final VendorImport vendors;
    private final GradeImport grades;
    private final OrderImport orders;
    private final Map<Dataset, Served<?>> served;
    private final Map<Dataset, Integer> versions = new EnumMap<>(Dataset.class);
    private long loaded;

    PublishedDemo(
            Catalog catalog,
            PolygonImport polygons,
            VendorImport vendors,
            GradeImport grades,
            OrderImport orders,
            ServedData served) {
        this.catalog = catalog;
        this.polygons = polygons;
        this.vendors = vendors;
        this.grades = grades;
        this.orders = orders;
        this.served = Map.of(
                Dataset.POLYGONS, served.polygons(), Dataset.VENDORS, served.vendors(), Dataset.ORDERS, served.heat());
    }

    /** What the server has in memory. */
    @TestComponent
    record ServedData(Served<PolygonSnapshot> polygons, Served<VendorSnapshot> vendors, Served<HeatCubes> heat) {}

    /** Loads, unless what this server loaded is still what is published. */
    public void beServed() {
        beServed(ORDERS);
    }

    /** The same with another number of orders. */
    public void beServed(long count) {
        if (loaded != count || !versions.equals(published())) {
            load(count);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> served.forEach(
                        (dataset, data) -> assertThat(data.current().map(Served.Snapshot::version))
                                .as(dataset.key())
                                .contains(version(dataset))));
    }

    /** Version this demo was published as. */
    public int version(Dataset dataset) {
        return Objects.requireNonNull(versions.get(dataset), dataset.key());
    }

    private void load(long count) {
        var business = new DemoBusiness(new DemoSize(count, 1_500, 3, LocalDate.of(2026, 7, 1)), Map.of());
        if (published().getOrDefault(Dataset.POLYGONS, -1) != areas) {
            loadPolygons(business);
        }
        versions.put(Dataset.POLYGONS, areas);
        vendors.run(business.vendors(), Intent.FORCE, Progress.SILENT);
        learn(grades.run(business.grades(), Intent.FORCE, Progress.SILENT));
        learn(orders.run(business.orders(), new OrderImport.Mode(true, Intent.FORCE), Progress.SILENT));
        loaded = count;
        // the oracles ask at once, and nobody knows when autovacuum looks
        TestDatabase.sql().sql("analyze polygon, vendor, customer_order").update();
    }

    private void loadPolygons(DemoBusiness business) {
        for (String city : DemoBusiness.cityKeys()) {
            for (String layer : DemoBusiness.layers()) {
                var place = new PolygonImport.Place(catalog.getCity(city), PolygonLayer.of(layer));
                var report = polygons.run(business.polygons(city, layer), place, Intent.FORCE, Progress.SILENT);
                areas = Objects.requireNonNull(report.version());
            }
        }
    }

    private void learn(ImportReport report) {
        versions.put(report.dataset(), Objects.requireNonNull(report.version()));
    }

    private static Map<Dataset, Integer> published() {
        var published = new HashMap<Dataset, Integer>();
        TestDatabase.sql()
                .sql("select dataset, id from dataset_version where status = 'published' and dataset <> 'targets'")
                .query(row -> {
                    published.put(Dataset.of(row.getString(1)), row.getInt(2));
                });
        return published;
    }
}
