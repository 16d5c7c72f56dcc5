package com.tapsifood.foodmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.Http.Answer;
import com.tapsifood.foodmap.support.WithServer;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithServer
class DoorIT {

    private static final String CITIES = "{\"query\":\"{cities{key}}\"}";

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";

    DoorIT(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @BeforeEach
    void issueKey() {
        key = keys.issue("door", Rights.everywhere(Set.of(Scope.TILES_READ, Scope.GRAPH_READ)), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles",
                "/tiles/x",
                "/tiles/heatmap/1/2/3.mvt",
                "/graphql",
                "/schema.graphqls",
                "/nothing/here",
                "/actuator",
                "/env",
                "/health/other",
                "/export/vendors.csv",
                "/graphiql"
            })
    void everythingElseNeedsKey(String path) {
        Answer answer = http.get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("ApiKey");
        assertThat(answer.body()).contains("\"status\":401", "\"code\":\"UNAUTHENTICATED\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/index.html, 200",
        "/assets/probe-0a1b2c3d.mjs, 200",
        "/assets/missing.js, 404",
        "/favicon.ico, 404",
        "/health/live, 200"
    })
    void publicPathsAreOpenWhateverTheKey(String path, int status) {
        assertThat(http.get(path).status()).isEqualTo(status);
        assertThat(http.get(path, "Cookie", "foodmap_key=stale").status()).isEqualTo(status);
        assertThat(http.get(path, "X-API-Key", "wrong").status()).isEqualTo(status);
    }

    @Test
    void keyOpensByHeaderAndCookieAndInTheQueryOfTilesOnly() {
        assertThat(http.get("/tiles/none", "X-API-Key", key).status()).isEqualTo(404);
        assertThat(http.get("/tiles/none", "Cookie", "foodmap_key=" + key).status())
                .isEqualTo(404);
        assertThat(http.get("/tiles/none?key=" + key).status()).isEqualTo(404);
        assertThat(http.get("/schema.graphqls?key=" + key).status()).isEqualTo(401);
        assertThat(http.postJson("/graphql?key=" + key, CITIES).status()).isEqualTo(401);
        assertThat(http.postJson("/graphql", CITIES, "X-API-Key", key).status()).isEqualTo(200);
        assertThat(http.postJson("/graphql", CITIES, "Cookie", "foodmap_key=" + key)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void badKeysAreAllRefusedAlike() {
        String expired = keys.issue(
                "expired", Rights.everywhere(Set.of(Scope.GRAPH_READ)), Instant.parse("2020-01-01T00:00:00Z"));
        String revoked = keys.issue("revoked", Rights.everywhere(Set.of(Scope.GRAPH_READ)), null);
        keys.revoke(revoked.split("_")[1]);
        String otherEnd = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");
        String truncated = key.substring(0, key.length() - 1);

        String body = http.get("/schema.graphqls", "X-API-Key", "wrong").body();
        for (String bad : new String[] {"", expired, revoked, otherEnd, truncated, "fm_aaaaaaaa_" + "b".repeat(43)}) {
            Answer answer = http.get("/schema.graphqls", "X-API-Key", bad);
            assertThat(answer.status()).as(bad).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(body);
        }
        assertThat(http.get("/schema.graphqls", "X-API-Key", "x".repeat(6_000)).status())
                .isEqualTo(401);
        assertThat(http.postJson("/session", "{\"key\":\"" + "x".repeat(10_240) + "\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void revokedKeyIsNotGoodAnyMore() {
        assertThat(keys.isGood(key)).isTrue();
        keys.revoke(key.split("_")[1]);
        assertThat(keys.isGood(key)).isFalse();
        assertThat(keys.isGood("wrong")).isFalse();
    }

    @Test
    void scopeMustAllow() {
        String tilesOnly = keys.issue("tiles", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        String adminOnly = keys.issue("admin", Rights.everywhere(Set.of(Scope.ADMIN)), null);

        assertThat(http.get("/tiles/none", "X-API-Key", tilesOnly).status()).isEqualTo(404);
        Answer refused = http.postJson("/graphql", CITIES, "X-API-Key", tilesOnly);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"FORBIDDEN\"");
        assertThat(http.get("/tiles/none", "X-API-Key", adminOnly).status()).isEqualTo(403);
        assertThat(http.get("/export/x", "X-API-Key", key).status()).isEqualTo(403);
    }

    @Test
    void signInSetsTheCookieAndSignOutClearsIt() {
        Answer in = http.postJson("/session", "{\"key\":\"" + key + "\"}");
        assertThat(in.status()).isEqualTo(204);
        assertThat(in.header("Set-Cookie"))
                .startsWith("foodmap_key=" + key + "; Path=/;")
                .contains("HttpOnly", "SameSite=Strict");

        Answer wrong = http.postJson("/session", "{\"key\":\"wrong\"}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("Set-Cookie")).isNull();
        assertThat(http.postJson("/session", "{}").body()).contains("INVALID_PARAMETER", "\"field\":\"key\"");
        assertThat(http.postJson("/session", "{\"key\":").body()).contains("MALFORMED_BODY");
        assertThat(http.post("/session", "text/plain", "{}").status()).isEqualTo(415);

        Answer out = http.send("DELETE", "/session", null);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("foodmap_key=; Path=/; Max-Age=0");
    }

    @Test
    void otherSitesCannotUseTheCookie() {
        String cookie = "foodmap_key=" + key;
        Answer refused = http.postJson("/graphql", CITIES, "Cookie", cookie, "Sec-Fetch-Site", "cross-site");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"CROSS_ORIGIN\"");
        assertThat(http.postJson("/graphql", CITIES, "Cookie", cookie, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(http.postJson("/graphql", CITIES, "Cookie", cookie, "Origin", http.origin())
                        .status())
                .isEqualTo(200);
        // a key in a header was put there on purpose
        assertThat(http.postJson("/graphql", CITIES, "X-API-Key", key, "Origin", "https://tool.example")
                        .status())
                .isEqualTo(200);
        String signIn = "{\"key\":\"" + key + "\"}";
        assertThat(http.postJson("/session", signIn, "Sec-Fetch-Site", "same-site")
                        .status())
                .isEqualTo(403);
        assertThat(http.send("DELETE", "/session", null, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
    }
}
