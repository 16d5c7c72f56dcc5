package com.tapsifood.foodmap.tile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.TileFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TileHeadersTest {

    private static final byte[] MVT = {1, 2, 3};
    private static final Tile.Filled TILE = new Tile.Filled("abc", gzip(MVT));

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** @param headers names and values by turns */
    private static TileHeaders headers(@Nullable String asked, String... headers) {
        var request = MockServerHttpRequest.get("/tiles/heatmap/5/20/12.mvt");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new TileHeaders(request.build(), asked, "7");
    }

    private static String cacheControl(ResponseEntity<byte[]> answer) {
        return Objects.requireNonNull(answer.getHeaders().getCacheControl());
    }

    @Test
    void addressOfTheServedVersionNeverChanges() {
        assertThat(cacheControl(headers("7").filled(TILE, TileFormat.MVT)))
                .isEqualTo("private, max-age=31536000, immutable");
    }

    @Test
    void addressOfAnotherVersionIsNotKept() {
        assertThat(cacheControl(headers("6").filled(TILE, TileFormat.MVT))).isEqualTo("private, no-store");
        assertThat(cacheControl(headers("").filled(TILE, TileFormat.MVT))).isEqualTo("private, no-store");
    }

    @Test
    void addressWithoutVersionIsAskedAgainSoon() {
        assertThat(cacheControl(headers(null).filled(TILE, TileFormat.MVT)))
                .isEqualTo("private, max-age=60, stale-while-revalidate=600");
    }

    @Test
    void encodingsHaveTheirOwnTags() {
        var plain = headers(null).filled(TILE, TileFormat.MVT);
        var packed = headers(null, "Accept-Encoding", "gzip, br").filled(TILE, TileFormat.MVT);
        assertThat(plain.getHeaders().getETag()).isEqualTo("\"abc\"");
        assertThat(plain.getBody()).isEqualTo(MVT);
        assertThat(plain.getHeaders().getFirst("Content-Encoding")).isNull();
        assertThat(packed.getHeaders().getETag()).isEqualTo("\"abc-gz\"");
        assertThat(packed.getBody()).isEqualTo(TILE.gzip());
        assertThat(packed.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "deflate, gzip;q=1.0, *;q=0.5 | true",
                "GZIP | true",
                "br, gzip ; q=0.001 | true",
                "identity | false",
                "br | false",
                "gzip;q=0 | false",
                "br, gzip; q=0.000, deflate | false"
            })
    void gzipIsSentToWhoTakesIt(String accepted, boolean packed) {
        var answer = headers(null, "Accept-Encoding", accepted).filled(TILE, TileFormat.MVT);
        assertThat("gzip".equals(answer.getHeaders().getFirst("Content-Encoding")))
                .isEqualTo(packed);
    }

    @Test
    void emptyTileCarriesTheSameHeaders() {
        var answer = headers("7").empty(new Tile.Empty("abc"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(cacheControl(answer)).contains("immutable");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"abc\"");
    }

    @Test
    void answersVaryByWhatTheyDependOn() {
        for (var answer : new ResponseEntity<?>[] {
            headers(null).filled(TILE, TileFormat.MVT),
            headers(null).empty(new Tile.Empty("abc")),
            headers(null).notModified(TILE)
        }) {
            assertThat(answer.getHeaders().getFirst(HttpHeaders.VARY))
                    .contains("Accept-Encoding", "Authorization", "X-API-Key", "Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*"})
    void clientWithTheseBytesIsKnown(String ifNoneMatch) {
        var headers = headers("7", "If-None-Match", ifNoneMatch);
        assertThat(headers.knows(TILE)).isTrue();
        var answer = headers.notModified(TILE);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"abc\"");
        assertThat(cacheControl(answer)).contains("immutable");
        assertThat(answer.getBody()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc-gz\"", "\"abd\"", "abc", "\"\""})
    void clientWithOtherBytesIsNotKnown(String ifNoneMatch) {
        assertThat(headers("7", "If-None-Match", ifNoneMatch).knows(TILE)).isFalse();
    }
}
