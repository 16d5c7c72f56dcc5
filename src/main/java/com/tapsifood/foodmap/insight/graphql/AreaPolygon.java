package com.tapsifood.foodmap.insight.graphql;

import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.insight.PolygonMetrics;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.polygon.Population;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

/**
 * Type Polygon.
 *
 * @param city key
 * @param source what its outline is drawn of
 * @param drawn the polygon itself
 */
record AreaPolygon(
        int id,
        String city,
        PolygonLayer layer,
        String name,
        @Nullable String nameEn,
        double areaKm2,
        @Nullable Integer population,
        @Nullable Boolean populationEstimated,
        @Nullable Double populationKm2,
        @Nullable Boolean smallPopulation,
        Metrics metrics,
        Served.Snapshot<PolygonSnapshot> source,
        Polygon drawn) {

    static AreaPolygon of(
            Polygon polygon,
            String city,
            PolygonMetrics metrics,
            Metrics.Names names,
            Served.Snapshot<PolygonSnapshot> source) {
        Population population = polygon.population();
        return new AreaPolygon(
                polygon.id(),
                city,
                polygon.layer(),
                polygon.name(),
                polygon.nameEn(),
                polygon.areaKm2(),
                population == null ? null : population.residents(),
                population == null ? null : population.isEstimated(),
                polygon.populationKm2(),
                population == null ? null : population.isSmall(),
                Metrics.of(metrics, names),
                source,
                polygon);
    }

    public Bounds bounds() {
        Envelope box = drawn.geometry().getEnvelopeInternal();
        return new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    public LonLat label() {
        Point inside = drawn.geometry().getInteriorPoint();
        return new LonLat(inside.getX(), inside.getY());
    }
}
