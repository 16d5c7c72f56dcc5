package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.TileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Caching and compression of one tile answer. An address that names the version served never changes; one that names
 * another must not be kept; one that names none is asked again soon.
 */
final class TileHeaders {

    private final boolean gzip;
    private final @Nullable String ifNoneMatch;
    private final String cacheControl;

    TileHeaders(ServerHttpRequest request, @Nullable String askedVersion, String servedVersion) {
        HttpHeaders headers = request.getHeaders();
        gzip = accepts(headers.getFirst(HttpHeaders.ACCEPT_ENCODING));
        ifNoneMatch = headers.getFirst(HttpHeaders.IF_NONE_MATCH);
        if (askedVersion == null) {
            cacheControl = "private, max-age=60, stale-while-revalidate=600";
        } else {
            cacheControl =
                    askedVersion.equals(servedVersion) ? "private, max-age=31536000, immutable" : "private, no-store";
        }
    }

    static void revalidated(HttpHeaders headers) {
        headers.setCacheControl("private, no-cache");
        vary(headers);
    }

    /** Whether the client has these very bytes. */
    boolean knows(Tile tile) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag(tile)));
    }

    ResponseEntity<byte[]> notModified(Tile tile) {
        return builder(HttpStatus.NOT_MODIFIED, tile).build();
    }

    ResponseEntity<byte[]> empty(Tile.Empty tile) {
        return builder(HttpStatus.NO_CONTENT, tile).build();
    }

    ResponseEntity<byte[]> filled(Tile.Filled tile, TileFormat format) {
        var builder = builder(HttpStatus.OK, tile).contentType(MediaType.parseMediaType(format.mediaType()));
        return gzip
                ? builder.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(tile.gzip())
                : builder.body(plain(tile.gzip()));
    }

    private ResponseEntity.BodyBuilder builder(HttpStatus status, Tile tile) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.ETAG, etag(tile))
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .headers(TileHeaders::vary);
    }

    private static void vary(HttpHeaders headers) {
        headers.set(HttpHeaders.VARY, "Accept-Encoding, Authorization, X-API-Key, Cookie");
    }

    /** Each encoding is a representation of its own. */
    private String etag(Tile tile) {
        return '"' + tile.etag() + (gzip ? "-gz" : "") + '"';
    }

    private static boolean accepts(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        String accepted = acceptEncoding.replace(" ", "").toLowerCase(Locale.ROOT);
        return accepted.contains("gzip") && !accepted.matches(".*gzip;q=0(\\.0*)?(,.*|$)");
    }

    private static byte[] plain(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
