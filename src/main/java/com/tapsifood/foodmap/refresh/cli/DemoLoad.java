package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.areas.PolygonImport;
import com.tapsifood.foodmap.refresh.areas.TargetImport;
import com.tapsifood.foodmap.refresh.demo.DemoArea;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.refresh.vendors.GradeImport;
import com.tapsifood.foodmap.refresh.vendors.VendorImport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invents a business and publishes it, inside the imported marketing areas where there are some. */
@Component
class DemoLoad {

    /** How the sources of invented polygons begin. */
    private static final String DEMO = "demo";

    private final WriterDatabase database;
    private final Catalog catalog;
    private final Imports imports;

    /** Everything that can be imported. */
    @Component
    record Imports(
            PolygonImport polygons,
            TargetImport targets,
            VendorImport vendors,
            GradeImport grades,
            OrderImport orders) {}

    DemoLoad(WriterDatabase database, Catalog catalog, Imports imports) {
        this.database = database;
        this.catalog = catalog;
        this.imports = imports;
    }

    DemoBusiness business(DemoSize size) {
        JdbcClient jdbc = JdbcClient.create(database.source());
        var published = PublishedPolygons.read(jdbc);
        Map<String, List<DemoArea>> realAreas = new HashMap<>();
        for (City city : catalog.cities()) {
            if (isReal(jdbc, city, PolygonLayer.MARKETING_AREA.key())) {
                realAreas.put(
                        city.key(),
                        published.of(city.id(), PolygonLayer.MARKETING_AREA).stream()
                                .map(area -> new DemoArea(area.name(), area.geometry()))
                                .toList());
            }
        }
        return new DemoBusiness(size, realAreas);
    }

    /** Publishes polygons that are not there yet, then targets, vendors, grades and orders. */
    void publish(DemoBusiness business, Progress progress, Consumer<ImportReport> reports) {
        publishPolygons(business, progress, reports);
        for (String key : DemoBusiness.cityKeys()) {
            if (business.inventsAreasOf(key)) {
                reports.accept(
                        imports.targets().run(business.targets(key), catalog.getCity(key), Intent.FORCE, progress));
            }
        }
        reports.accept(imports.vendors().run(business.vendors(), Intent.FORCE, progress));
        reports.accept(imports.grades().run(business.grades(), Intent.FORCE, progress));
        reports.accept(imports.orders().run(business.orders(), new OrderImport.Mode(true, Intent.FORCE), progress));
    }

    private void publishPolygons(DemoBusiness business, Progress progress, Consumer<ImportReport> reports) {
        JdbcClient jdbc = JdbcClient.create(database.source());
        Set<String> there = new HashSet<>(sources(jdbc));
        for (String key : DemoBusiness.cityKeys()) {
            for (String layer : DemoBusiness.layers()) {
                City city = catalog.getCity(key);
                var feed = business.polygons(key, layer);
                boolean present = there.contains(city.id() + " " + layer + " " + feed.source());
                if (!present && !isReal(jdbc, city, layer)) {
                    var place = new PolygonImport.Place(city, PolygonLayer.of(layer));
                    reports.accept(imports.polygons().run(feed, place, Intent.FORCE, progress));
                }
            }
        }
    }

    private static boolean isReal(JdbcClient jdbc, City city, String layer) {
        String place = city.id() + " " + layer + " ";
        return sources(jdbc).stream().anyMatch(s -> s.startsWith(place) && !s.startsWith(place + DEMO));
    }

    /** City id, layer and source of the published polygons. */
    private static List<String> sources(JdbcClient jdbc) {
        return jdbc.sql("""
                        select distinct p.city_id || ' ' || p.layer || ' ' || p.source
                        from polygon p join dataset_version v on v.id = p.version_id and v.status = 'published'
                        """).query((row, n) -> row.getString(1)).list();
    }
}
