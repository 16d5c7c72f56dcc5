package com.tapsifood.foodmap.polygon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.dataset.Served;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Draws the polygons of a layer with fewer vertices, once for every version. All are simplified together, so that
 * neighbours keep the border they share; where the source lets polygons overlap, those borders are simplified singly.
 */
@Component
public class PolygonOutlines {

    private static final long MOST_SHEETS = 60;

    private final Cache<Sheet, Map<Integer, Geometry>> sheets =
            Caffeine.newBuilder().maximumSize(MOST_SHEETS).build();

    private record Sheet(int version, int cityId, PolygonLayer layer, GeometryDetail detail) {}

    /** The geometry of a polygon of these, in WGS 84 degrees. Takes some ten milliseconds the first time. */
    public Geometry of(Served.Snapshot<PolygonSnapshot> polygons, Polygon polygon, GeometryDetail detail) {
        if (detail == GeometryDetail.FULL) {
            return polygon.geometry();
        }
        var sheet = new Sheet(polygons.version(), polygon.cityId(), polygon.layer(), detail);
        return Objects.requireNonNull(sheets.get(
                        sheet, s -> draw(polygons.data().list(s.cityId(), s.layer()), s.detail()))
                .get(polygon.id()));
    }

    private static Map<Integer, Geometry> draw(List<Polygon> polygons, GeometryDetail detail) {
        Geometry[] whole = polygons.stream().map(Polygon::geometry).toArray(Geometry[]::new);
        Geometry[] simple = CoverageSimplifier.simplify(whole, detail.degrees());
        var drawn = new HashMap<Integer, Geometry>();
        for (int i = 0; i < whole.length; i++) {
            drawn.put(polygons.get(i).id(), simple[i].isEmpty() ? whole[i] : simple[i]);
        }
        return drawn;
    }
}
