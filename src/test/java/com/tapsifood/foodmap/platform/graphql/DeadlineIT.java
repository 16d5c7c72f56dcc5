package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Statements that never end, made so by a lock on the table they read. */
@WithServer
class DeadlineIT {

    private static final String SLOW = "{\"query\":\"{dataStatus{orders{firstDay}}}\"}";
    private static final String QUICK = "{\"query\":\"{polygonLayers(city:\\\"tehran\\\"){polygons}}\"}";
    private static final int BURST = 30;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedDemo demo;

    private final int port;
    private final Http http;
    private String key = "";

    DeadlineIT(@LocalServerPort int port) {
        this.port = port;
        this.http = new Http(port);
    }

    @BeforeEach
    void serve() {
        demo.beServed();
        key = keys.issue("deadline", Rights.everywhere(Set.of(Scope.GRAPH_READ)), null);
        assertThat(demo.version(Dataset.ORDERS)).isPositive();
    }

    @Test
    void databaseEndsLongStatements() throws SQLException {
        try (Connection owner = locked()) {
            String refused = ask(SLOW).body();
            assertThat(refused).contains("\"code\":\"TIMEOUT\"", "\"path\":[\"dataStatus\"]");
            owner.rollback();
        }
        assertThat(ask(SLOW).body()).doesNotContain("errors");
    }

    /** A pool of ten, thirty who hang up after 400 ms: the next one who asks is answered at once all the same. */
    @RepeatedTest(5)
    void impatientClientsLeaveThePoolFree() throws SQLException {
        try (Connection owner = locked()) {
            burst();
            await().atMost(Duration.ofSeconds(2)).until(() -> waitingStatements() == 0);
            long before = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(ask(QUICK).body()).contains("polygons").doesNotContain("errors");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            owner.rollback();
        }
    }

    private void burst() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .timeout(Duration.ofMillis(400))
                .header("Content-Type", "application/json")
                .header("X-API-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(SLOW))
                .build();
        CompletableFuture.allOf(IntStream.range(0, BURST)
                        .mapToObj(i -> client.sendAsync(request, BodyHandlers.discarding())
                                .handle((answer, hungUp) -> hungUp))
                        .toArray(CompletableFuture[]::new))
                .join();
        client.shutdownNow();
    }

    private static Connection locked() throws SQLException {
        Connection owner = TestDatabase.owner().getConnection();
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("lock table order_summary in access exclusive mode");
        }
        return owner;
    }

    private static int waitingStatements() {
        return TestDatabase.sql()
                .sql("select count(*) from pg_stat_activity where usename = 'foodmap_reader'"
                        + " and state = 'active' and query like '%order_summary%'")
                .query(Integer.class)
                .single();
    }

    private Http.Answer ask(String body) {
        return http.postJson("/graphql", body, "X-API-Key", key);
    }
}
