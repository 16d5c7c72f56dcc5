package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Marketing areas, regions and neighbourhoods. */
@Component
class PolygonExport implements ExportSource {

    /** Shapes are large. */
    private static final int PAGE = 20;

    private static final List<String> COLUMNS = List.of(
            "id", "city", "layer", "name", "name_en", "area_km2", "population", "population_estimated", "lon", "lat");

    private static final String SQL = """
            select p.id, c.key as city, p.layer, p.name, p.name_en, p.area_km2, p.population, p.population_estimated,
                st_x(inside) as lon, st_y(inside) as lat,
                case when :shapes then st_asgeojson(st_forcepolygonccw(p.geom), 7) end as geometry
            from polygon p
            join city c on c.id = p.city_id
            cross join lateral st_pointonsurface(p.geom) as inside
            where p.version_id = :version and p.id = any(:ids)
            order by p.id
            """;

    private final Served<PolygonSnapshot> polygons;
    private final Catalog catalog;
    private final ExportPages pages;

    PolygonExport(Served<PolygonSnapshot> servedPolygons, Catalog catalog, ExportPages pages) {
        this.polygons = servedPolygons;
        this.catalog = catalog;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "polygons";
    }

    @Override
    public Set<ExportFormat> formats() {
        return EnumSet.allOf(ExportFormat.class);
    }

    @Override
    public List<String> parameters() {
        return List.of("city", "layer");
    }

    @Override
    public ExportTable table(TileQuery query, Rights rights, ExportFormat format) {
        String city = query.key("city");
        List<PolygonLayer> layers =
                query.keys("layer").stream().map(PolygonLayer::of).toList();
        var cities = VisibleCities.of(catalog, city, rights);
        if (polygons.isLoading()) {
            throw new StillLoading("polygons");
        }
        var snapshot = polygons.current().orElse(new Served.Snapshot<>(0, PolygonSnapshot.EMPTY));
        int version = snapshot.version();
        var page = new ExportPages.Page(SQL, Map.of("shapes", format == ExportFormat.GEOJSON), COLUMNS, PAGE);
        return new ExportTable(
                "polygons-" + (city == null ? "" : city + "-") + "v" + version,
                Map.of(Dataset.POLYGONS.key(), version),
                List.of(),
                COLUMNS,
                pages.read(Dataset.POLYGONS, version, ids(snapshot.data(), cities, layers), page));
    }

    private static BitSet ids(PolygonSnapshot snapshot, VisibleCities cities, Collection<PolygonLayer> layers) {
        var ids = new BitSet();
        snapshot.polygons().stream()
                .map(PolygonSnapshot.Drawn::polygon)
                .filter(p -> cities.contains(p.cityId()) && (layers.isEmpty() || layers.contains(p.layer())))
                .forEach(p -> ids.set(p.id()));
        return ids;
    }
}
