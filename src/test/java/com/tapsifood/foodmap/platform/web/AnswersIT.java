package com.tapsifood.foodmap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.Http.Answer;
import com.tapsifood.foodmap.support.WithServer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithServer
class AnswersIT {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", EveryAnswer.CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";

    AnswersIT(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @BeforeEach
    void issueKey() {
        key = keys.issue("answers", Rights.everywhere(EnumSet.allOf(Scope.class)), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/assets/probe-0a1b2c3d.mjs", "/nothing", "/health", "/welcome?code=x", "/schema.graphqls"})
    void everyAnswerCarriesTheHeadersOnce(String path) {
        Answer answer = http.get(path, "X-API-Key", key);
        HEADERS.forEach((name, value) ->
                assertThat(answer.response().headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.response().headers().allValues("Cache-Control")).hasSize(1);
    }

    @Test
    void malformedAddressGetsProblemWithTheHeaders() {
        Answer answer = http.get("/tiles//x;y=1/%2e%2e%2f", "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_PARAMETER\"");
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, NOT_FOUND",
        "GET, /graphql/, 404, NOT_FOUND",
        "GET, /actuator/health, 404, NOT_FOUND",
        "GET, /graphiql, 404, NOT_FOUND",
        "GET, /graphiql/page.js, 404, NOT_FOUND",
        "GET, /graphql/schema, 404, NOT_FOUND",
        "PUT, /session, 405, METHOD_NOT_ALLOWED",
        "GET, /session, 405, METHOD_NOT_ALLOWED",
        "GET, /graphql, 400, INVALID_PARAMETER",
    })
    void unknownPathsAndMethodsAreProblems(String method, String path, int status, String code) {
        Answer answer = http.send(method, path, null, "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("Exception", "org.spring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void graphTakesJsonOnly(String type) {
        var body = new Http.Body(type, "{\"query\":\"{cities{key}}\"}");
        Answer answer = http.send("POST", "/graphql", body, "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"query\": | 400", "[] | 400", "nonsense | 400"})
    void malformedBodiesAreProblems(String body, int status) {
        Answer answer = http.postJson("/graphql", body, "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("MALFORMED_BODY").doesNotContain("Exception", "tools.jackson");
    }

    @Test
    void hugeBodyIsTooLarge() {
        Answer answer = http.postJson("/graphql", "{\"query\":\"" + " ".repeat(3_000_000) + "\"}", "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
    }

    @Test
    void filesOfTheDashboardAreCachedByTheirNames() {
        Answer page = http.get("/");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        Answer script = http.get("/assets/probe-0a1b2c3d.mjs");
        assertThat(script.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(http.get("/assets/..%2fapplication.yaml").status()).isIn(400, 404);
        assertThat(http.get("/application.yaml", "X-API-Key", key).status()).isEqualTo(404);
    }

    /** Without KeptConnections about one request in 250 of this kind was never read. */
    @Test
    void keptConnectionsKeepAnswering() {
        for (int i = 0; i < 250; i++) {
            assertThat(http.get("/health/live").status()).isEqualTo(200);
            assertThat(http.get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void textIsCompressedWhenAsked() {
        Answer plain = http.get("/schema.graphqls", "X-API-Key", key);
        Answer packed = http.get("/schema.graphqls", "X-API-Key", key, "Accept-Encoding", "gzip");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void healthTellsItsStateAndNothingElse() {
        assertThat(http.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
        awaitReady();
        assertThat(http.get("/health/ready").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get("/health").body()).startsWith("{").contains("\"status\":\"UP\"");
        for (String path :
                new String[] {"/health/versionsKnown", "/health/ready/versionsKnown", "/metrics", "/beans"}) {
            assertThat(http.get(path, "X-API-Key", key).status()).as(path).isEqualTo(404);
        }
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.get("/health/ready").status() == 200);
    }
}
