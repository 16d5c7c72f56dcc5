package com.tapsifood.foodmap.tile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.Tile;
import com.tapsifood.foodmap.tile.cache.Wanted;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;

class TileAnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Tile PLAIN = new Tile.Filled("\"abc\"", ContentCoding.IDENTITY, new byte[] {1, 2, 3});
    private static final Tile PACKED = new Tile.Filled("\"abd\"", ContentCoding.BROTLI, new byte[] {4, 5});
    private static final Tile EMPTY = new Tile.Empty("\"abe\"");

    /** @param headers of the request, names and values by turns */
    private static MockServerHttpResponse answer(Tile tile, String... headers) {
        var request = MockServerHttpRequest.get("/tiles/heatmap/5/20/12.mvt");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var exchange = MockServerWebExchange.from(request.build());
        new TileAnswer(Wanted.meters())
                .write(exchange, Wanted.tile(), tile, "private, no-store")
                .block(PATIENCE);
        return exchange.getResponse();
    }

    @Test
    void bytesAreSentAsTheyAreKept() {
        var plain = answer(PLAIN);
        assertThat(plain.getBodyAsString().block(PATIENCE)).isEqualTo("\1\2\3");
        assertThat(plain.getHeaders().getFirst("Content-Encoding")).isNull();
        assertThat(plain.getHeaders().getFirst("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(plain.getHeaders().getContentLength()).isEqualTo(3);
        var packed = answer(PACKED);
        assertThat(packed.getBodyAsString().block(PATIENCE)).isEqualTo("\4\5");
        assertThat(packed.getHeaders().getFirst("Content-Encoding")).isEqualTo("br");
    }

    @Test
    void allAnswersCarryTagVaryAndCaching() {
        for (MockServerHttpResponse answer :
                new MockServerHttpResponse[] {answer(EMPTY), answer(PLAIN), answer(PLAIN, "If-None-Match", "*")}) {
            HttpHeaders headers = answer.getHeaders();
            assertThat(headers.getETag()).isNotNull();
            assertThat(headers.getCacheControl()).isEqualTo("private, no-store");
            assertThat(headers.getFirst("Vary")).contains("Accept-Encoding", "Authorization", "X-API-Key", "Cookie");
        }
        assertThat(answer(EMPTY).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "W/\"x\",W/\"abc\"", "*", " * "})
    void clientWithTheseBytesGetsNone(String ifNoneMatch) {
        var answer = answer(PLAIN, "If-None-Match", ifNoneMatch);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(answer.getBodyAsString().block(PATIENCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abd\"", "abc", "\"\"", "\"abc-\"", "\"xabc\""})
    void clientWithOtherBytesGetsThese(String ifNoneMatch) {
        assertThat(answer(PLAIN, "If-None-Match", ifNoneMatch).getStatusCode()).isNull();
    }
}
