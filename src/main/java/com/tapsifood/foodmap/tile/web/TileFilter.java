package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.access.Gate;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
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
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers tiles, and lets everything else pass. It stands before the security filters and the dispatcher, because they
 * take ten times as long as a warm tile: see decision 0016.
 */
@Component
@Profile("serve")
@Order(TileFilter.BEFORE_SECURITY)
class TileFilter implements WebFilter {

    static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE;

    /** Separators and segments by turns: / tiles / {tileset} / {z} / {x} / {name}. */
    private static final int PATH_ELEMENTS = 10;

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int MOST_ZOOM = 30;
    private static final int MOST_DIGITS = 10;

    private final Tilesets tilesets;
    private final AskedViews views;
    private final TileCache cache;
    private final TileAnswer answer;
    private final Gate gate;

    TileFilter(Tilesets tilesets, AskedViews views, TileCache cache, TileAnswer answer, Gate gate) {
        this.tilesets = tilesets;
        this.views = views;
        this.cache = cache;
        this.answer = answer;
        this.gate = gate;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<PathContainer.Element> path =
                exchange.getRequest().getPath().pathWithinApplication().elements();
        if (path.size() != PATH_ELEMENTS || !segment(path, 1).equals("tiles")) {
            return chain.filter(exchange);
        }
        return gate.admit(exchange.getRequest(), Scope.TILES_READ)
                .flatMap(caller -> answer(exchange, path, caller.rights()));
    }

    private Mono<Void> answer(ServerWebExchange exchange, List<PathContainer.Element> path, Rights rights) {
        ServerHttpRequest request = exchange.getRequest();
        if (!METHODS.contains(request.getMethod())) {
            throw new MethodNotAllowedException(request.getMethod(), METHODS);
        }
        TileSource source = tilesets.getSource(segment(path, 3));
        String name = segment(path, 9);
        TileFormat format = format(source, name);
        String y = name.substring(0, name.length() - format.suffix().length());
        TileCoord coord = coord(source.tileset(), segment(path, 5), segment(path, 7), y);
        return views.find(source, request, rights).flatMap(asked -> answer(exchange, asked, coord, format));
    }

    private Mono<Void> answer(ServerWebExchange exchange, AskedView asked, TileCoord coord, TileFormat format) {
        ServerHttpRequest request = exchange.getRequest();
        ContentCoding coding = AcceptedCoding.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING));
        var wanted = new WantedTile(asked.granted(), coord, format, coding);
        return cache.tile(wanted).flatMap(tile -> answer.write(exchange, wanted, tile, asked.cacheControl()));
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
