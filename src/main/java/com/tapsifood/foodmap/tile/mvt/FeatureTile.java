package com.tapsifood.foodmap.tile.mvt;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** A tile of any features, encoded by mapbox-vector-tile-java: clipped, rounded, wound as the format wants it. */
public final class FeatureTile {

    /** Units of 4096 around the tile that polygons reach into, so that outlines do not end at its edge. */
    public static final int BUFFER = 64;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final MvtLayerParams PARAMS = new MvtLayerParams(4096);
    private static final String ID = "feature id";

    private final Envelope square;
    private final Envelope clip;
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    private static final class Layer {
        private final VectorTile.Tile.Layer.Builder builder;
        private final MvtLayerProps properties = new MvtLayerProps();

        Layer(String name) {
            builder = MvtUtil.newLayerBuilder(name, PARAMS);
        }
    }

    /** @param buffer units around the tile that features reach into; {@link #BUFFER} for polygons */
    public FeatureTile(TileCoord tile, int buffer) {
        square = envelope(tile);
        clip = new Envelope(square);
        clip.expandBy(square.getWidth() * buffer / 4096);
    }

    /** The square of a tile in EPSG:3857 metres. */
    public static Envelope envelope(TileCoord tile) {
        double side = 2 * WebMercator.HALF_SIDE / (1L << tile.z());
        double west = tile.x() * side - WebMercator.HALF_SIDE;
        double north = WebMercator.HALF_SIDE - tile.y() * side;
        return new Envelope(west, west + side, north - side, north);
    }

    /** Where features may show in this tile, EPSG:3857 metres. */
    public Envelope reach() {
        return clip;
    }

    /**
     * Adds a feature.
     *
     * @param geometry in EPSG:3857 metres
     * @param properties text, numbers, booleans; what is absent is left out
     * @param id feature id, or null
     */
    public void add(String layerName, Geometry geometry, Map<String, Object> properties, @Nullable Integer id) {
        Geometry clipped = JtsAdapter.createTileGeom(geometry, square, clip, GEOMETRIES, PARAMS, any -> true);
        Geometry inTile = geometry instanceof Polygonal ? areas(clipped) : clipped;
        if (inTile.isEmpty()) {
            return;
        }
        var data = new LinkedHashMap<>(properties);
        if (id != null) {
            data.put(ID, id.longValue());
        }
        inTile.setUserData(data);
        Layer layer = layers.computeIfAbsent(layerName, Layer::new);
        JtsAdapter.addFeatures(layer.builder, inTile, layer.properties, new UserDataKeyValueMapConverter(ID));
    }

    /** Only what is still an area: where a polygon touches the edge of the clip, lines and points are left of it. */
    private static Geometry areas(Geometry clipped) {
        return clipped instanceof Polygonal ? clipped : GEOMETRIES.buildGeometry(PolygonExtracter.getPolygons(clipped));
    }

    /** The tile; no bytes when it has no feature. */
    public byte[] toBytes() {
        var tile = VectorTile.Tile.newBuilder();
        for (Layer layer : layers.values()) {
            if (layer.builder.getFeaturesCount() > 0) {
                MvtUtil.writeProps(layer.builder, layer.properties);
                tile.addLayers(layer.builder);
            }
        }
        return tile.build().toByteArray();
    }
}
