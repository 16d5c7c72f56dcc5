package com.tapsifood.foodmap.vendor.tiles;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.mvt.FeatureTile;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import com.tapsifood.foodmap.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Vendors under a filter, of the cities the caller may see, as tiles. */
record VendorView(ResolvedVendors resolved) implements TileView {

    /** Units around the tile: on its edge, rounded metres may lie a hair outside. */
    private static final int ROOM = 1;

    private static final int NO_STATUS = Integer.MAX_VALUE;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Override
    public String filter() {
        return resolved.filter().canonical();
    }

    @Override
    public Map<String, Integer> versions() {
        return Map.of(Dataset.VENDORS.key(), resolved.snapshot().version());
    }

    @Override
    public String revision() {
        return "vendors-2";
    }

    @Override
    public Bounds bounds() {
        return resolved.cities().bounds();
    }

    @Override
    public Map<String, Object> extras() {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("total", resolved.vendors().count());
        counts.put("excluded", resolved.vendors().filter(v -> v.place() == null).count());
        counts.put("statuses", statuses());
        if (!resolved.filter().codes().isEmpty()) {
            counts.put("unknown_codes", resolved.unknownCodes());
        }
        return counts;
    }

    /** How many vendors have each status, the lowest id first; those without one come last. */
    private Map<String, Long> statuses() {
        var counts = new TreeMap<Integer, Long>();
        resolved.vendors()
                .forEach(v -> counts.merge(Objects.requireNonNullElse(v.statusId(), NO_STATUS), 1L, Long::sum));
        var named = new LinkedHashMap<String, Long>();
        counts.forEach((id, count) -> named.put(id == NO_STATUS ? "unknown" : String.valueOf(id), count));
        return named;
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        var features = new FeatureTile(tile, ROOM);
        resolved.vendors().forEach(vendor -> {
            LonLat place = vendor.place();
            // half-open, so that a vendor is in one tile only
            if (place != null && TileCoord.of(tile.z(), place).equals(tile)) {
                features.add("vendors", point(place), properties(vendor), vendor.number());
            }
        });
        return features.toBytes();
    }

    private static Point point(LonLat place) {
        return GEOMETRIES.createPoint(
                new Coordinate(WebMercator.metresEast(place.lon()), WebMercator.metresNorth(place.lat())));
    }

    private Map<String, Object> properties(Vendor vendor) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("code", vendor.code());
        put(properties, "name", vendor.name());
        put(properties, "line", lineKey(vendor));
        properties.put("grade", vendor.grade().label());
        put(properties, "status", vendor.statusId() == null ? null : Long.valueOf(vendor.statusId()));
        put(properties, "visible", vendor.visible());
        put(properties, "open", vendor.open());
        put(properties, "radius_km", vendor.radiusKm());
        return properties;
    }

    private @Nullable String lineKey(Vendor vendor) {
        return vendor.lineId() == null
                ? null
                : resolved.catalog()
                        .findLine(vendor.lineId())
                        .map(BusinessLine::key)
                        .orElse(null);
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
