package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.access.CurrentCaller;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.Tileset;
import com.tapsifood.foodmap.tile.cache.TileCache;
import com.tapsifood.foodmap.tile.cache.WantedTile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** Tiles. A plain handler, because the argument and result conversions of a controller take longer than a warm tile. */
@Component
class TileHandler implements WebHandler {

    static final String PATH = "/tiles/*/*/*/*";

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int MOST_ZOOM = 30;
    private static final int MOST_DIGITS = 10;

    private final Tilesets tilesets;
    private final AskedViews views;
    private final TileCache cache;
    private final CurrentCaller currentCaller;

    TileHandler(Tilesets tilesets, AskedViews views, TileCache cache, CurrentCaller currentCaller) {
        this.tilesets = tilesets;
        this.views = views;
        this.cache = cache;
        this.currentCaller = currentCaller;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        if (!METHODS.contains(method)) {
            return Mono.error(new MethodNotAllowedException(method, METHODS));
        }
        return currentCaller.get().flatMap(caller -> answer(exchange, caller.rights()));
    }

    private Mono<Void> answer(ServerWebExchange exchange, Rights rights) {
        ServerHttpRequest request = exchange.getRequest();
        // separators and segments by turns: / tiles / {tileset} / {z} / {x} / {name}
        List<PathContainer.Element> path =
                request.getPath().pathWithinApplication().elements();
        TileSource source = tilesets.getSource(segment(path, 3));
        String name = segment(path, 9);
        TileFormat format = format(source, name);
        String y = name.substring(0, name.length() - format.suffix().length());
        TileCoord coord = coord(source.tileset(), segment(path, 5), segment(path, 7), y);
        AskedView asked = views.find(source, request, rights);
        ContentCoding coding = AcceptedCoding.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING));
        return cache.tile(new WantedTile(asked.granted(), coord, format, coding))
                .flatMap(tile -> TileAnswer.write(exchange, tile, format, asked.cacheControl()));
    }

    private static String segment(List<PathContainer.Element> path, int index) {
        return path.get(index) instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : "";
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

    private static long number(String field, String text) {
        long number = 0;
        boolean isNumber = !text.isEmpty() && text.length() <= MOST_DIGITS;
        for (int i = 0; isNumber && i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            isNumber = digit >= 0 && digit <= 9;
            number = number * 10 + digit;
        }
        if (!isNumber) {
            throw new InvalidParameter(field, "expected a whole number");
        }
        return number;
    }
}
