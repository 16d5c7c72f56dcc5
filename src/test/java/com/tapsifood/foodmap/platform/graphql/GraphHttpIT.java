package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.Http.Answer;
import com.tapsifood.foodmap.support.WithServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithServer
class GraphHttpIT {

    private static final String CITIES = "query Cities {cities{key}}";

    @Autowired
    private ApiKeys keys;

    @Autowired
    private DocumentCache cache;

    private final Http http;
    private String key = "";

    GraphHttpIT(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @BeforeEach
    void issueKey() {
        key = keys.issue("graph over http", Rights.everywhere(Set.of(Scope.GRAPH_READ)), null);
    }

    @Test
    void documentSentOnceIsAskedForByItsId() {
        String text = "query Once {cities{key nameEn}}";
        String id = Documents.idOf(text);
        assertThat(get(id).status()).isEqualTo(404);
        assertThat(get(id).body()).contains("NO_SUCH_DOCUMENT");
        assertThat(post("{\"documentId\":\"" + id + "\",\"query\":\"" + text + "\"}")
                        .status())
                .isEqualTo(200);

        Answer first = get(id);
        assertThat(first.body()).contains("\"nameEn\":\"Tehran\"");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=60, private");
        assertThat(first.response().headers().allValues("Vary").toString()).contains("Cookie", "X-API-Key", "Accept");
        String etag = String.valueOf(first.header("ETag"));
        Answer again = http.get("/graphql?documentId=" + id, "X-API-Key", key, "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(http.get("/graphql?documentId=" + id).status()).isEqualTo(401);
    }

    @Test
    void idOfAnotherTextIsRefused() {
        String id = Documents.idOf("{cities{zoom}}");
        Answer refused = post("{\"documentId\":\"" + id + "\",\"query\":\"" + CITIES + "\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("INVALID_PARAMETER", "documentId");
        assertThat(get(id).status()).isEqualTo(404);
    }

    @Test
    void getTakesVariablesButNoTextAndNoOtherOperation() {
        String text = "query Layers($city: String!) {polygonLayers(city: $city) {layer}}";
        String id = Documents.idOf(text);
        post("{\"documentId\":\"" + id + "\",\"query\":\"" + text + "\",\"variables\":{\"city\":\"tehran\"}}");
        assertThat(get(id + "&variables=" + encoded("{\"city\":\"tehran\"}")).body())
                .contains("\"layer\":\"region\"");
        assertThat(get(id + "&variables=nonsense").body()).contains("INVALID_PARAMETER", "variables");
        assertThat(http.get("/graphql?query=" + encoded(CITIES), "X-API-Key", key)
                        .status())
                .isEqualTo(400);
        Answer unknownCity = get(id + "&variables=" + encoded("{\"city\":\"atlantis\"}"));
        assertThat(unknownCity.body()).contains("NO_SUCH_CITY");
        assertThat(unknownCity.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"query\":1}",
                "{\"query\":true}",
                "{\"query\":[\"{cities{key}}\"]}",
                "{\"query\":\" \"}",
                "{\"query\":\"{cities{key}}\",\"operationName\":7}",
                "{\"query\":\"{cities{key}}\",\"variables\":\"x\"}",
                "{\"query\":\"{cities{key}}\",\"extensions\":[]}"
            })
    void parametersOfWrongTypesAreRefused(String body) {
        assertThat(post(body).status()).isEqualTo(400);
        assertThat(post(body).body()).contains("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({
        "application/graphql-response+json, 400, application/graphql-response+json",
        "application/json, 200, application/json",
        "*/*, 200, application/json"
    })
    void statusOfRefusalsFollowsTheAcceptedType(String accepted, int status, String type) {
        Answer refused = http.postJson("/graphql", "{\"query\":\"{nothing}\"}", "X-API-Key", key, "Accept", accepted);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith(type);
        assertThat(refused.body()).contains("INVALID_QUERY").doesNotContain("\"data\"");
    }

    @Test
    void costIsToldWithEveryAnswer() {
        assertThat(post(query(CITIES)).body())
                .contains("\"extensions\":{\"cost\":{\"maximum\":10000,\"requested\":60}}");
    }

    @Test
    void documentsAreParsedOnce() {
        long before = cache.size();
        String text = "query Cached {cities{key zoom}}";
        post(query(text));
        post(query(text));
        post(query("{nothing}"));
        assertThat(cache.size()).isEqualTo(before + 1);
    }

    @Test
    void requestIdComesBack() {
        assertThat(http.get("/health/live", "X-Request-Id", "abc-1.2").header("X-Request-Id"))
                .isEqualTo("abc-1.2");
        assertThat(http.get("/health/live", "X-Request-Id", "a b").header("X-Request-Id"))
                .hasSize(36);
        assertThat(http.get("/nothing").header("X-Request-Id")).hasSize(36);
    }

    @Test
    void logTellsWhoAndWhatButNoKeyAndNoValue() {
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger("foodmap.access");
        lines.start();
        logger.addAppender(lines);
        try {
            post("{\"query\":\"query Layers($city: String!) {polygonLayers(city: $city) {layer}}\","
                    + "\"operationName\":\"Layers\",\"variables\":{\"city\":\"secret-place\"}}");
            http.get("/nothing?key=" + key, "X-API-Key", key);
        } finally {
            logger.detachAppender(lines);
        }
        String told = lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList()
                .toString();
        assertThat(told)
                .contains("\"path\":\"/graphql\"", "\"caller\":\"graph over http\"", "\"operation\":\"Layers\"")
                .contains("\"cost\":60", "NO_SUCH_CITY", "\"status\":404")
                .doesNotContain(key, "secret-place");
    }

    @Test
    void noFieldNamesAreSuggested() {
        assertThat(post(query("{citie{key}}")).body()).doesNotContain("Did you mean", "cities");
    }

    private Answer post(String body) {
        return http.postJson("/graphql", body, "X-API-Key", key);
    }

    private Answer get(String documentIdAndMore) {
        return http.get("/graphql?documentId=" + documentIdAndMore, "X-API-Key", key);
    }

    private static String query(String text) {
        return "{\"query\":\"" + text + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
