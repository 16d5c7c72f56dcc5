package com.tapsifood.foodmap.refresh.vendors;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import com.tapsifood.foodmap.refresh.Publication;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import com.tapsifood.foodmap.vendor.Grade;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new version of the vendors on its way to publication: filled, then graded, assigned to polygons and published. */
final class VendorVersion {

    private static final String COLUMNS =
            "number, code, name, name_key, city_id, business_line_id, status_id, visible," + " open, radius_km, geom";

    private final RefreshContext context;
    private final int id;

    VendorVersion(RefreshContext context, String source) {
        this.context = context;
        this.id = Publication.stage(context.jdbc(), Dataset.VENDORS, source);
    }

    int id() {
        return id;
    }

    void keepVendors() {
        context.jdbc()
                .sql("insert into vendor (version_id, grade, " + COLUMNS + ") select :version, grade, " + COLUMNS
                        + " from vendor where version_id = (select id from dataset_version"
                        + " where dataset = 'vendors' and status = 'published')")
                .param("version", id)
                .update();
    }

    void keepGrades() {
        context.jdbc().sql("""
                        insert into vendor_grade (version_id, vendor_code, grade)
                        select :version, vendor_code, grade from vendor_grade
                        where version_id = (
                            select id from dataset_version where dataset = 'vendors' and status = 'published')
                        """).param("version", id).update();
    }

    /** Grades the vendors, finds their polygons, and makes this the published version. Returns the vendors. */
    long publish(PublishedPolygons polygons) {
        List<Row> vendors = vendors();
        settle(vendors, grades(), polygons);
        context.publish(Dataset.VENDORS, id, vendors.size());
        return vendors.size();
    }

    private record Row(
            int number,
            String code,
            int cityId,
            @Nullable Double lon,
            @Nullable Double lat) {}

    private List<Row> vendors() {
        return context.jdbc()
                .sql("""
                        select number, code, city_id, st_x(geom) as lon, st_y(geom) as lat
                        from vendor where version_id = :version
                        """)
                .param("version", id)
                .query((row, n) -> new Row(
                        row.getInt("number"),
                        row.getString("code"),
                        row.getInt("city_id"),
                        (Double) row.getObject("lon"),
                        (Double) row.getObject("lat")))
                .list();
    }

    private Map<String, String> grades() {
        var grades = new HashMap<String, String>();
        context.jdbc()
                .sql("select vendor_code, grade from vendor_grade where version_id = :version")
                .param("version", id)
                .query(row -> {
                    grades.put(row.getString(1), row.getString(2));
                });
        return grades;
    }

    /** Joined here, not in SQL: tables this new have no statistics, and a wrong plan took minutes. */
    private void settle(List<Row> vendors, Map<String, String> grades, PublishedPolygons polygons) {
        Map<Integer, List<PolygonLocator>> locators = new HashMap<>();
        context.catalog().cities().forEach(city -> locators.put(city.id(), polygons.locators(city.id())));
        context.jdbc().sql("""
                        create temporary table settled_vendor (number integer, grade text, marketing_area_id integer,
                            region_id integer, neighbourhood_id integer) on commit drop
                        """).update();
        try (var rows = new BinaryCopyWriter(context.connection(), "settled_vendor")) {
            for (Row vendor : vendors) {
                rows.beginRow(5);
                rows.integer(vendor.number());
                rows.text(grades.getOrDefault(vendor.code(), Grade.UNGRADED.label()));
                for (PolygonLocator locator : locators.getOrDefault(vendor.cityId(), List.of())) {
                    rows.integer(polygon(locator, vendor));
                }
            }
            rows.finish();
        } catch (SQLException e) {
            throw new RefreshFailed("DATABASE_FAILED", "settling vendors: " + e.getMessage(), e);
        }
        context.jdbc().sql("""
                        update vendor v set grade = s.grade, marketing_area_id = s.marketing_area_id,
                            region_id = s.region_id, neighbourhood_id = s.neighbourhood_id
                        from settled_vendor s where v.version_id = :version and v.number = s.number
                        """).param("version", id).update();
        context.jdbc().sql("drop table settled_vendor").update();
    }

    private static @Nullable Integer polygon(PolygonLocator locator, Row vendor) {
        return vendor.lon() == null || vendor.lat() == null
                ? null
                : PublishedPolygons.idOrNull(locator.locate(vendor.lon(), vendor.lat()));
    }
}
