package com.tapsifood.foodmap.polygon.tiles;

import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.polygon.Population;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.mvt.FeatureTile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Polygons of some cities and layers as tiles. */
record PolygonView(
        String filter, Served.Snapshot<PolygonSnapshot> snapshot, VisibleCities cities, List<PolygonLayer> layers)
        implements TileView {

    /** Half a screen pixel of a 512 pixel tile, in shares of its side. */
    private static final double TOLERANCE = 0.5 / 512;

    @Override
    public Map<String, Integer> versions() {
        return Map.of(Dataset.POLYGONS.key(), snapshot.version());
    }

    @Override
    public String revision() {
        return "polygons-2";
    }

    @Override
    public Bounds bounds() {
        return cities.bounds();
    }

    @Override
    public Map<String, Object> extras() {
        var counts = new LinkedHashMap<String, Object>();
        var legends = new LinkedHashMap<String, Object>();
        for (PolygonLayer layer : layers) {
            List<Polygon> shown = snapshot.data().polygons().stream()
                    .map(PolygonSnapshot.Drawn::polygon)
                    .filter(p -> p.layer() == layer && isWanted(p))
                    .toList();
            counts.put(layer.key(), shown.size());
            legends.put(layer.key(), PopulationLegend.of(shown));
        }
        return Map.of("polygons", counts, "legends", Map.of("population_km2", legends));
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        var features = new FeatureTile(tile, FeatureTile.BUFFER);
        Envelope square = FeatureTile.envelope(tile);
        for (PolygonSnapshot.Drawn drawn : snapshot.data().polygons()) {
            Envelope envelope = drawn.mercator().getEnvelopeInternal();
            if (isWanted(drawn.polygon()) && envelope.intersects(features.reach())) {
                add(features, drawn, square);
            }
        }
        return features.toBytes();
    }

    private boolean isWanted(Polygon polygon) {
        return layers.contains(polygon.layer()) && cities.contains(polygon.cityId());
    }

    private static void add(FeatureTile features, PolygonSnapshot.Drawn drawn, Envelope square) {
        Polygon polygon = drawn.polygon();
        Geometry simple = DouglasPeuckerSimplifier.simplify(drawn.mercator(), square.getWidth() * TOLERANCE);
        features.add(
                polygon.layer().key(), simple.isEmpty() ? drawn.mercator() : simple, properties(polygon), polygon.id());
        Point label = drawn.label();
        // half-open, so that a label is in one tile only
        boolean here = label.getX() >= square.getMinX()
                && label.getX() < square.getMaxX()
                && label.getY() > square.getMinY()
                && label.getY() <= square.getMaxY();
        if (here) {
            features.add("labels", label, labelProperties(polygon), polygon.id());
        }
    }

    private static Map<String, Object> properties(Polygon polygon) {
        var properties = named(polygon);
        properties.put("key", polygon.key());
        properties.put("area_km2", rounded(polygon.areaKm2(), 1000));
        Population population = polygon.population();
        if (population != null) {
            properties.put("population", (long) population.residents());
            properties.put("population_km2", rounded(population.perKm2(polygon.areaKm2()), 10));
            putIfTrue(properties, "population_estimated", population.isEstimated());
            putIfTrue(properties, "small_population", population.isSmall());
        }
        return properties;
    }

    private static void putIfTrue(Map<String, Object> properties, String name, boolean value) {
        if (value) {
            properties.put(name, true);
        }
    }

    private static Map<String, Object> labelProperties(Polygon polygon) {
        var properties = named(polygon);
        properties.put("layer", polygon.layer().key());
        return properties;
    }

    private static Map<String, Object> named(Polygon polygon) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", (long) polygon.id());
        properties.put("name", polygon.name());
        if (polygon.nameEn() != null) {
            properties.put("name_en", polygon.nameEn());
        }
        return properties;
    }

    private static double rounded(double value, double steps) {
        return Math.round(value * steps) / steps;
    }
}
