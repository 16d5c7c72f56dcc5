package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import com.tapsifood.foodmap.polygon.Population;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The polygons that vendors and orders are assigned to. */
public record PublishedPolygons(List<Polygon> polygons) {

    public PublishedPolygons {
        polygons = List.copyOf(polygons);
    }

    /** As the transaction of this connection sees them; none before the first import. */
    public static PublishedPolygons read(JdbcClient jdbc) {
        return Publication.published(jdbc, Dataset.POLYGONS)
                .map(version -> of(jdbc, version))
                .orElse(new PublishedPolygons(List.of()));
    }

    /** Those of a version that is about to be published. */
    public static PublishedPolygons of(JdbcClient jdbc, int version) {
        return new PublishedPolygons(read(jdbc, version));
    }

    private static List<Polygon> read(JdbcClient jdbc, int version) {
        return jdbc.sql("""
                        select id, city_id, layer, name, name_en, key, st_asbinary(geom) as wkb, area_km2, population,
                            population_estimated
                        from polygon where version_id = :version order by id
                        """)
                .param("version", version)
                .query((row, n) -> new Polygon(
                        row.getInt("id"),
                        row.getInt("city_id"),
                        PolygonLayer.of(row.getString("layer")),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("key"),
                        geometry(row.getBytes("wkb")),
                        row.getDouble("area_km2"),
                        Population.of((Integer) row.getObject("population"), row.getBoolean("population_estimated"))))
                .list();
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored polygon cannot be read", e);
        }
    }

    public List<Polygon> of(int cityId, PolygonLayer layer) {
        return polygons.stream()
                .filter(p -> p.cityId() == cityId && p.layer() == layer)
                .toList();
    }

    /** One locator for each layer, in the order of {@link PolygonLayer}. */
    public List<PolygonLocator> locators(int cityId) {
        return List.of(PolygonLayer.values()).stream()
                .map(layer -> new PolygonLocator(of(cityId, layer)))
                .toList();
    }

    /** Null for {@link PolygonLocator#NONE}, as columns have it. */
    public static @Nullable Integer idOrNull(int id) {
        return id == PolygonLocator.NONE ? null : id;
    }
}
