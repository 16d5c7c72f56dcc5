package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.cache.TileMeters;
import com.tapsifood.foodmap.tile.cache.WantedTile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes one tile, or that the client has it. */
@Component
class TileAnswer {

    /** What an answer to the same address depends on. */
    static final String VARY = "Accept-Encoding, Authorization, X-API-Key, Cookie";

    private final TileMeters meters;

    TileAnswer(TileMeters meters) {
        this.meters = meters;
    }

    Mono<Void> write(ServerWebExchange exchange, WantedTile wanted, Tile tile, String cacheControl) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.ETAG, tile.etag());
        headers.set(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.set(HttpHeaders.VARY, VARY);
        if (isKnown(exchange.getRequest(), tile)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        return switch (tile) {
            case Tile.Empty empty -> nothing(response);
            case Tile.Filled filled -> bytes(response, filled, wanted);
        };
    }

    /** Whether the client has these very bytes. No tag of ours is part of another, so there is nothing to parse. */
    private static boolean isKnown(ServerHttpRequest request, Tile tile) {
        String known = request.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.contains(tile.etag()) || known.strip().equals("*"));
    }

    private static Mono<Void> nothing(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.NO_CONTENT);
        return response.setComplete();
    }

    private Mono<Void> bytes(ServerHttpResponse response, Tile.Filled tile, WantedTile wanted) {
        meters.sent(wanted.granted().tileset(), tile.bytes().length);
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, wanted.format().mediaType());
        headers.setContentLength(tile.bytes().length);
        if (tile.coding() != ContentCoding.IDENTITY) {
            headers.set(HttpHeaders.CONTENT_ENCODING, tile.coding().token());
        }
        return response.writeWith(Mono.just(response.bufferFactory().wrap(tile.bytes())));
    }
}
