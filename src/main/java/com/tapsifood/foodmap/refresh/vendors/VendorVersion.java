package com.tapsifood.foodmap.refresh.vendors;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import com.tapsifood.foodmap.refresh.Publication;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A new version of the vendors on its way to publication: filled, then graded, assigned to polygons and published. */
final class VendorVersion {

    private static final String COLUMNS =
            "number, code, name, name_key, city_id, business_line_id, status_id, visible," + " open, radius_km, geom";

    private final RefreshContext context;
    private final int id;

    /** Takes over the grades of the version before. */
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
        context.jdbc().sql("""
                        update vendor v set grade = coalesce(
                            (select g.grade from vendor_grade g
                             where g.version_id = :version and g.vendor_code = v.code),
                            'Ungraded')
                        where v.version_id = :version
                        """).param("version", id).update();
        assign(polygons);
        long vendors = context.jdbc()
                .sql("select count(*) from vendor where version_id = :version")
                .param("version", id)
                .query(Long.class)
                .single();
        Publication.publish(context.jdbc(), Dataset.VENDORS, id, vendors);
        return vendors;
    }

    private record Placed(int number, int cityId, double lon, double lat) {}

    private void assign(PublishedPolygons polygons) {
        Map<Integer, List<PolygonLocator>> locators = new HashMap<>();
        context.catalog().cities().forEach(city -> locators.put(city.id(), polygons.locators(city.id())));
        List<Placed> vendors = context.jdbc()
                .sql("""
                        select number, city_id, st_x(geom), st_y(geom) from vendor
                        where version_id = :version and geom is not null
                        """)
                .param("version", id)
                .query((row, n) -> new Placed(row.getInt(1), row.getInt(2), row.getDouble(3), row.getDouble(4)))
                .list();
        context.jdbc().sql("""
                        create temporary table vendor_area (number integer, marketing_area_id integer,
                            region_id integer, neighbourhood_id integer) on commit drop
                        """).update();
        try (var rows = new BinaryCopyWriter(context.connection(), "vendor_area")) {
            for (Placed vendor : vendors) {
                rows.beginRow(4);
                rows.integer(vendor.number());
                for (PolygonLocator locator : locators.getOrDefault(vendor.cityId(), List.of())) {
                    rows.integer(PublishedPolygons.idOrNull(locator.locate(vendor.lon(), vendor.lat())));
                }
            }
            rows.finish();
        } catch (SQLException e) {
            throw new RefreshFailed("DATABASE_FAILED", "assigning vendors to polygons: " + e.getMessage(), e);
        }
        context.jdbc().sql("""
                        update vendor v set marketing_area_id = a.marketing_area_id, region_id = a.region_id,
                            neighbourhood_id = a.neighbourhood_id
                        from vendor_area a where v.version_id = :version and v.number = a.number
                        """).param("version", id).update();
        context.jdbc().sql("drop table vendor_area").update();
    }
}
