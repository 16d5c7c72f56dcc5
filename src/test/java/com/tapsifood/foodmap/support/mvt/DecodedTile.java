package com.tapsifood.foodmap.support.mvt;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tile as mapbox-vector-tile-java reads it. */
public final class DecodedTile {

    /** Property under which the feature id is found. */
    public static final String ID = "feature id";

    private final JtsMvt tile;

    private DecodedTile(JtsMvt tile) {
        this.tile = tile;
    }

    /** @param geometry in tile units, y down */
    public record Feature(Geometry geometry, Map<String, Object> properties) {

        public int number(String property) {
            return ((Number) properties.getOrDefault(property, -1)).intValue();
        }

        /** With its fraction; NaN when it is not there. */
        public double decimal(String property) {
            return ((Number) properties.getOrDefault(property, Double.NaN)).doubleValue();
        }
    }

    public static DecodedTile of(byte[] mvt) {
        try {
            return new DecodedTile(MvtReader.loadMvt(
                    new ByteArrayInputStream(mvt),
                    new GeometryFactory(),
                    new TagKeyValueMapConverter(false, ID),
                    MvtReader.RING_CLASSIFIER_V2_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> layers() {
        return new TreeSet<>(tile.getLayersByName().keySet());
    }

    /** Features of a layer; none when there is no such layer. */
    public List<Feature> features(String layer) {
        JtsLayer found = tile.getLayersByName().get(layer);
        return found == null
                ? List.of()
                : found.getGeometries().stream().map(DecodedTile::feature).toList();
    }

    private static Feature feature(Geometry geometry) {
        var properties = new TreeMap<String, Object>();
        if (geometry.getUserData() instanceof Map<?, ?> data) {
            data.forEach((name, value) -> properties.put(String.valueOf(name), value));
        }
        return new Feature(geometry, properties);
    }
}
