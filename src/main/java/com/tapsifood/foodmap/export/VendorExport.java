package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorFilterResolver;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Vendors under a filter, with the areas they lie in. */
@Component
class VendorExport implements ExportSource {

    private static final int PAGE = 500;

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "city",
            "line",
            "grade",
            "status",
            "visible",
            "open",
            "radius_km",
            "lon",
            "lat",
            "marketing_area_id",
            "marketing_area",
            "region_id",
            "region",
            "neighbourhood_id",
            "neighbourhood");

    /** Without the areas of :polygons there is no row, so that their names are never missing in silence. */
    private static final String SQL = """
            select v.code, v.name, c.key as city, l.key as line, v.grade, v.status_id as status, v.visible,
                v.open, v.radius_km, st_x(v.geom) as lon, st_y(v.geom) as lat,
                v.marketing_area_id, a.name as marketing_area, v.region_id, r.name as region,
                v.neighbourhood_id, n.name as neighbourhood, st_asgeojson(v.geom, 7) as geometry
            from vendor v
            join city c on c.id = v.city_id
            left join business_line l on l.id = v.business_line_id
            left join polygon a on a.version_id = :polygons and a.id = v.marketing_area_id
            left join polygon r on r.version_id = :polygons and r.id = v.region_id
            left join polygon n on n.version_id = :polygons and n.id = v.neighbourhood_id
            where v.version_id = :version and v.number = any(:ids)
                and (:polygons = 0 or exists (select from dataset_version where id = :polygons))
            order by v.number
            """;

    private final VendorFilterResolver filters;
    private final Served<PolygonSnapshot> polygons;
    private final ExportPages pages;

    VendorExport(VendorFilterResolver filters, Served<PolygonSnapshot> servedPolygons, ExportPages pages) {
        this.filters = filters;
        this.polygons = servedPolygons;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "vendors";
    }

    @Override
    public Set<ExportFormat> formats() {
        return EnumSet.allOf(ExportFormat.class);
    }

    @Override
    public List<String> parameters() {
        return VendorFilter.PARAMETERS;
    }

    @Override
    public ExportTable table(TileQuery query, Rights rights, ExportFormat format) {
        ResolvedVendors resolved = filters.resolve(VendorFilter.of(query), rights);
        if (polygons.isLoading()) {
            throw new StillLoading("polygons");
        }
        String city = resolved.filter().city();
        int version = resolved.snapshot().version();
        int ofPolygons = polygons.version();
        var page = new ExportPages.Page(SQL, Map.of("polygons", ofPolygons), COLUMNS, PAGE);
        return new ExportTable(
                "vendors-" + (city == null ? "" : city + "-") + "v" + version,
                Map.of(Dataset.VENDORS.key(), version, Dataset.POLYGONS.key(), ofPolygons),
                resolved.unknownCodes(),
                COLUMNS,
                pages.read(Dataset.VENDORS, version, numbers(resolved), page));
    }

    private static BitSet numbers(ResolvedVendors resolved) {
        var numbers = new BitSet();
        resolved.vendors().forEach(vendor -> numbers.set(vendor.number()));
        return numbers;
    }
}
