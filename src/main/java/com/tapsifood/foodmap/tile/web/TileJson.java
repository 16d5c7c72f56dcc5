package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.tile.TileAddress;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** TileJSON 3.0.0 of one view. Keeps the filter, never a key. */
final class TileJson {

    private TileJson() {}

    static Map<String, Object> of(
            TileSource source, TileView view, Map<String, Object> extras, ServerHttpRequest request) {
        Tileset tileset = source.tileset();
        var json = new LinkedHashMap<String, Object>();
        json.put("tilejson", "3.0.0");
        json.put("name", tileset.name());
        json.put("description", tileset.description());
        json.put("attribution", tileset.attribution());
        json.put("scheme", "xyz");
        json.put("tiles", List.of(template(source, TileFormat.MVT, view, request)));
        json.put("minzoom", tileset.minzoom());
        json.put("maxzoom", tileset.maxzoom());
        json.put("bounds", view.bounds().toList());
        json.put(
                "vector_layers",
                tileset.layers().stream()
                        .map(layer -> Map.of(
                                "id", layer.id(),
                                "description", layer.description(),
                                "fields", new TreeMap<>(layer.fields()),
                                "minzoom", tileset.minzoom(),
                                "maxzoom", tileset.maxzoom()))
                        .toList());
        json.put("version", "1.0.0");
        json.put("dataset_versions", new TreeMap<>(view.versionsOfExtras()));
        json.put("filter", view.filter(TileFormat.MVT));
        if (source.formats().size() > 1) {
            json.put("formats", formats(source, view, request));
        }
        json.putAll(extras);
        return json;
    }

    /** Addresses in every format, by the suffix. */
    private static Map<String, String> formats(TileSource source, TileView view, ServerHttpRequest request) {
        var addresses = new LinkedHashMap<String, String>();
        source.formats().stream()
                .sorted()
                .forEach(format -> addresses.put(format.suffix(), template(source, format, view, request)));
        return addresses;
    }

    private static String template(TileSource source, TileFormat format, TileView view, ServerHttpRequest request) {
        return base(request) + TileAddress.template(source.tileset(), format, view);
    }

    /** Scheme, host and port the client used; forwarded headers count only where the server is told to trust them. */
    static String base(ServerHttpRequest request) {
        URI uri = request.getURI();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }
}
