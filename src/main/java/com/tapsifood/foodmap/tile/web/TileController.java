package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import com.tapsifood.foodmap.tile.cache.TileCache;
import com.tapsifood.foodmap.tile.cache.WantedTile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The catalogue of tilesets, their TileJSON, and tiles. */
@RestController
class TileController {

    private static final int MOST_ZOOM = 30;

    private final Map<String, TileSource> sources;
    private final TileCache cache;

    TileController(Collection<TileSource> sources, TileCache cache) {
        this.sources = sources.stream()
                .collect(Collectors.toMap(s -> s.tileset().id(), Function.identity(), (a, b) -> a, TreeMap::new));
        this.cache = cache;
    }

    @GetMapping("/tiles")
    Map<String, Object> catalogue(ServerHttpRequest request) {
        List<Map<String, String>> tilesets = sources.values().stream()
                .map(TileSource::tileset)
                .map(t -> Map.of(
                        "id", t.id(),
                        "name", t.name(),
                        "description", t.description(),
                        "url", TileJson.base(request) + "/tiles/" + t.id() + ".json"))
                .toList();
        return Map.of("tilesets", tilesets);
    }

    @GetMapping("/tiles/{tileset}.json")
    Mono<ResponseEntity<Map<String, Object>>> tileJson(
            @PathVariable String tileset,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            ServerHttpRequest request) {
        TileSource source = source(tileset);
        TileView view = source.view(new TileQuery(parameters), caller.rights());
        return cache.extras(tileset, view, caller.rights())
                .map(extras -> ResponseEntity.ok()
                        .headers(TileHeaders::revalidated)
                        .body(TileJson.of(source.tileset(), view, extras, request)));
    }

    @GetMapping("/tiles/{tileset}/{z}/{x}/{name}")
    Mono<ResponseEntity<byte[]>> tile(
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            ServerHttpRequest request) {
        TileSource source = source(path.getOrDefault("tileset", ""));
        String name = path.getOrDefault("name", "");
        TileFormat format = format(source, name);
        String y = name.substring(0, name.length() - format.suffix().length());
        TileCoord coord = coord(source.tileset(), path.getOrDefault("z", ""), path.getOrDefault("x", ""), y);
        TileView view = source.view(new TileQuery(parameters), caller.rights());
        var headers = new TileHeaders(request, parameters.getFirst("v"), TileJson.version(view));
        var wanted = new WantedTile(source.tileset().id(), view, caller.rights(), coord, format);
        return cache.tile(wanted).map(tile -> answer(tile, format, headers));
    }

    private static ResponseEntity<byte[]> answer(Tile tile, TileFormat format, TileHeaders headers) {
        if (headers.knows(tile)) {
            return headers.notModified(tile);
        }
        return switch (tile) {
            case Tile.Empty empty -> headers.empty(empty);
            case Tile.Filled filled -> headers.filled(filled, format);
        };
    }

    private TileSource source(String tileset) {
        TileSource source = sources.get(tileset);
        if (source == null) {
            throw new NotFound("NO_SUCH_TILESET", "tileset", "there is no such tileset; there are " + sources.keySet());
        }
        return source;
    }

    private static TileFormat format(TileSource source, String name) {
        return TileFormat.ofName(name)
                .filter(source.formats()::contains)
                .orElseThrow(() -> new NotFound(
                        "NO_SUCH_FORMAT",
                        "format",
                        "tileset " + source.tileset().id() + " has no such tiles; their names end in "
                                + source.formats().stream()
                                        .sorted()
                                        .map(TileFormat::suffix)
                                        .collect(Collectors.joining(", "))));
    }

    private static TileCoord coord(Tileset tileset, String zText, String xText, String yText) {
        long z = number("z", zText);
        long x = number("x", xText);
        long y = number("y", yText);
        if (z > MOST_ZOOM || x >= 1L << z || y >= 1L << z) {
            throw new InvalidParameter("z/x/y", z + "/" + x + "/" + y + " is outside the tile pyramid");
        }
        if (!tileset.zooms().contains((int) z)) {
            throw new InvalidParameter(
                    "z", "tileset " + tileset.id() + " has zooms " + tileset.minzoom() + " to " + tileset.maxzoom());
        }
        return new TileCoord((int) z, (int) x, (int) y);
    }

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,10}")) {
            throw new InvalidParameter(name, "expected a whole number");
        }
        return Long.parseLong(text);
    }
}
