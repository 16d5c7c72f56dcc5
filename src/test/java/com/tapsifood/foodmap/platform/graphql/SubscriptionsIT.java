package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.LineCollector;
import com.tapsifood.foodmap.support.SocketClient;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithServer
class SubscriptionsIT {

    private static final String NEWS = "subscription{datasetPublished{dataset version rows}}";
    private static final String PROGRESS = "subscription{refreshProgress{id status step share rowsRead message}}";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedVersions versions;

    private final int port;
    private List<DatasetVersion> before = List.of();
    private String key = "";

    SubscriptionsIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void issueKey() {
        before = List.copyOf(versions.all());
        key = issue(Set.of(Scope.GRAPH_READ));
    }

    /** A name for each: limits are by name. */
    private String issue(Set<Scope> scopes) {
        return keys.issue("subscriber " + Instant.now(), Rights.everywhere(scopes), null);
    }

    /** The server is shared: what others published is served again. */
    @AfterEach
    void restoreVersions() {
        before.forEach(v ->
                versions.learn(List.of(new DatasetVersion(v.id(), v.dataset(), v.source(), v.rows(), Instant.now()))));
    }

    @Test
    void publicationReachesWhoListens() {
        try (var socket = SocketClient.open(port, "X-API-Key", key)) {
            socket.begin();
            socket.subscribe("1", NEWS);
            var version = new AtomicInteger(1_000_000);
            await().atMost(SOON).until(() -> {
                versions.learn(
                        List.of(new DatasetVersion(version.incrementAndGet(), Dataset.TARGETS, "x", 7, Instant.now())));
                return socket.received().contains("\"dataset\":\"targets\"");
            });
            assertThat(socket.received()).contains("\"rows\":7", "\"type\":\"next\"", "\"id\":\"1\"");
        }
    }

    /** The first frame follows the handshake at once; of 300 sockets some were not heard when it raced with it. */
    @Test
    void everySocketIsHeardFromItsFirstFrame() {
        for (int i = 0; i < 300; i++) {
            try (var socket = SocketClient.open(port, "X-API-Key", issue(Set.of(Scope.GRAPH_READ)))) {
                socket.begin();
            }
        }
    }

    @Test
    void progressOfAnImportIsStreamedAsEvents() {
        String id = Documents.idOf(PROGRESS);
        new Http(port)
                .postJson(
                        "/graphql", "{\"documentId\":\"" + id + "\",\"query\":\"" + PROGRESS + "\"}", "X-API-Key", key);
        var lines = new LineCollector();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql?documentId=" + id))
                .header("X-API-Key", key)
                .header("Accept", "text/event-stream")
                .build();
        int run = TestDatabase.sql()
                .sql("insert into refresh_run (dataset, source, status) values ('orders', 'x', 'running') returning id")
                .query(Integer.class)
                .single();
        try (var client = HttpClient.newHttpClient()) {
            var stream = client.sendAsync(request, BodyHandlers.fromLineSubscriber(lines));
            await().atMost(SOON).until(() -> lines.text().contains("\"id\":" + run));
            change("step = 'Read rows', share = 0.25, rows_read = 40", run);
            await().atMost(SOON).until(() -> lines.text().contains("\"step\":\"Read rows\""));
            change("status = 'failed', step = null, message = 'secret value'", run);
            await().atMost(SOON).until(() -> lines.text().contains("FAILED"));
            assertThat(lines.text())
                    .contains("event:next", "\"share\":0.25", "\"rowsRead\":40", "RUNNING")
                    .doesNotContain("secret value");
            stream.cancel(true);
            client.shutdownNow();
        }
    }

    private static void change(String what, int run) {
        TestDatabase.sql()
                .sql("update refresh_run set " + what + " where id = ?")
                .param(run)
                .update();
    }

    @Test
    void administratorsSeeWhyAnImportFailed() {
        TestDatabase.sql()
                .sql("insert into refresh_run (dataset, source, status, message)"
                        + " values ('orders', 'x', 'failed', 'a value at fault')")
                .update();
        try (var socket = SocketClient.open(port, "X-API-Key", issue(Set.of(Scope.GRAPH_READ, Scope.ADMIN)))) {
            socket.begin();
            socket.subscribe("1", PROGRESS);
            await().atMost(SOON).until(() -> socket.received().contains("a value at fault"));
        }
    }

    @Test
    void pagesOfOtherSitesOpenNoSocket() {
        assertThatThrownBy(
                        () -> SocketClient.open(port, "Cookie", "foodmap_key=" + key, "Origin", "https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .rootCause()
                .hasMessageContaining("403");
        try (var own = SocketClient.open(port, "Cookie", "foodmap_key=" + key, "Origin", "http://localhost:" + port)) {
            own.begin();
        }
    }

    @Test
    void nobodyListensWithoutAKey() {
        assertThatThrownBy(() -> SocketClient.open(port)).rootCause().hasMessageContaining("401");
        assertThatThrownBy(() -> SocketClient.open(port, "X-API-Key", issue(Set.of(Scope.TILES_READ))))
                .rootCause()
                .hasMessageContaining("403");
    }

    @Test
    void subscriptionsOfAKeyAreLimited() {
        try (var socket = SocketClient.open(port, "X-API-Key", key)) {
            socket.begin();
            for (int i = 0; i < 20; i++) {
                socket.subscribe("s" + i, NEWS);
            }
            socket.subscribe("query", "{__typename}");
            await().atMost(SOON).until(() -> socket.received().contains("\"id\":\"query\""));
            assertThat(socket.received()).doesNotContain("TOO_MANY_SUBSCRIPTIONS");
            socket.subscribe("more", NEWS);
            await().atMost(SOON).until(() -> socket.received().contains("TOO_MANY_SUBSCRIPTIONS"));
        }
        await().atMost(SOON).untilAsserted(() -> {
            try (var socket = SocketClient.open(port, "X-API-Key", key)) {
                socket.begin();
                socket.subscribe("again", PROGRESS);
                await().atMost(SOON).until(() -> socket.received().contains("\"id\":\"again\""));
                assertThat(socket.received()).doesNotContain("TOO_MANY_SUBSCRIPTIONS");
            }
        });
    }

    @Test
    void subscriptionByPostIsRefused() {
        String body = "{\"query\":\"" + NEWS + "\"}";
        assertThat(new Http(port).postJson("/graphql", body, "X-API-Key", key).body())
                .contains("INVALID_OPERATION");
    }
}
