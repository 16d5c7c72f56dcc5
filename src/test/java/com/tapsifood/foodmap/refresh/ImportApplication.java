package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.FoodMap;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.areas.PolygonImport;
import com.tapsifood.foodmap.refresh.areas.TargetImport;
import com.tapsifood.foodmap.refresh.file.GradesCsv;
import com.tapsifood.foodmap.refresh.file.OrdersCsv;
import com.tapsifood.foodmap.refresh.file.PolygonColumns;
import com.tapsifood.foodmap.refresh.file.PolygonFiles;
import com.tapsifood.foodmap.refresh.file.TargetsCsv;
import com.tapsifood.foodmap.refresh.file.VendorsCsv;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.refresh.vendors.GradeImport;
import com.tapsifood.foodmap.refresh.vendors.VendorImport;
import com.tapsifood.foodmap.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the import commands run with, on a database of its own: what is published here no other test sees. */
public final class ImportApplication implements AutoCloseable {

    private final DatabaseUrl address;
    private final ConfigurableApplicationContext context;

    private ImportApplication(DatabaseUrl address) {
        this.address = address;
        this.context = new SpringApplicationBuilder(FoodMap.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .initializers(any -> TestPropertyValues.of(TestDatabase.settings(address))
                        .and("foodmap.database.migrate=true")
                        .and("foodmap.identity.secret=only-for-tests-only-for-tests-32")
                        .applyTo(any))
                .run("migrate");
    }

    /** Migrates the database first. */
    static ImportApplication on(DatabaseUrl owner) {
        return new ImportApplication(owner);
    }

    /** One for all tests of this JVM that ask for it, emptied. */
    public static ImportApplication emptied() {
        ImportApplication application = Holder.SHARED;
        application.sql().sql("""
                        truncate dataset_version, refresh_run, quarantine, polygon, vendor, vendor_identity,
                            vendor_grade, coverage_target, customer, customer_order, heat_segment, order_summary,
                            area_day_orders
                        """).update();
        return application;
    }

    public DatabaseUrl address() {
        return address;
    }

    /** The owner's statements. */
    public JdbcClient sql() {
        return JdbcClient.create(address.dataSource());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ImportReport polygons(Path file, String city, PolygonLayer layer) {
        return polygons(PolygonFiles.open(file, PolygonColumns.detected()), city, layer);
    }

    public ImportReport polygons(PolygonFeed feed, String city, PolygonLayer layer) {
        var place = new PolygonImport.Place(bean(Catalog.class).getCity(city), layer);
        return bean(PolygonImport.class).run(feed, place, Intent.FORCE, Progress.SILENT);
    }

    public ImportReport targets(Path file, String city) {
        return bean(TargetImport.class)
                .run(new TargetsCsv(file), bean(Catalog.class).getCity(city), Intent.FORCE, Progress.SILENT);
    }

    /** Whatever the guards say, as all imports here: the files of most tests are too small for them. */
    public ImportReport vendors(Path file) {
        return vendors(file, Intent.FORCE);
    }

    ImportReport vendors(Path file, Intent intent) {
        return bean(VendorImport.class).run(new VendorsCsv(file), intent, Progress.SILENT);
    }

    public ImportReport grades(Path file) {
        return bean(GradeImport.class).run(new GradesCsv(file), Intent.FORCE, Progress.SILENT);
    }

    public ImportReport orders(Path file) {
        return orders(new OrdersCsv(file));
    }

    public ImportReport orders(Feed<RawOrder> feed) {
        return bean(OrderImport.class).run(feed, new OrderImport.Mode(false, Intent.FORCE), Progress.SILENT);
    }

    /** Id of the published version; 0 when there is none. */
    public int published(Dataset dataset) {
        return Publication.published(sql(), dataset).orElse(0);
    }

    /** Everything of these rows as text, to compare before and after. */
    public String dump(String query) {
        return String.join(
                "\n",
                sql().sql("select dumped::text from (" + query + ") as dumped order by 1")
                        .query(String.class)
                        .list());
    }

    public <T> T one(Class<T> type, String query) {
        return sql().sql(query).query(type).single();
    }

    /** How the last run ended: "refused: why". */
    public String lastRun() {
        return one(
                String.class,
                "select status || coalesce(': ' || message, '') from refresh_run order by id desc limit 1");
    }

    static Path file(Path directory, String name, String... lines) {
        try {
            return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Holder {
        static final ImportApplication SHARED = on(TestDatabase.createOther());
    }
}
