package com.tapsifood.foodmap.refresh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.WithServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What administrators see of imports, and how they go back to a version of before. */
@WithServer
class RefreshAdministrationIT {

    private static final DemoSize NEXT = new DemoSize(20_000, 1_500, 9, LocalDate.of(2026, 7, 1));

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private OrderImport orders;

    private final Http http;
    private String admin = "";

    RefreshAdministrationIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        admin = keys.issue(
                "versions", Rights.everywhere(Set.of(Scope.GRAPH_READ, Scope.TILES_READ, Scope.ADMIN)), null);
    }

    private JsonNode kept() {
        return http.ask(admin, "{keptVersions(dataset: ORDERS){version current reversible publishedAt source rows}}")
                .at("/data/keptVersions");
    }

    private int tileVersion() {
        String template =
                http.get("/tiles/heatmap.json?city=tehran", "X-API-Key", admin).body();
        return Integer.parseInt(template.replaceAll("(?s).*[?&]v=(\\d+).*", "$1"));
    }

    @Test
    void ordersOfBeforeAreServedWithinTwoSeconds() {
        int now = demo.version(Dataset.ORDERS);
        var report = orders.run(
                new DemoBusiness(NEXT, Map.of()).orders(), new OrderImport.Mode(true, Intent.FORCE), Progress.SILENT);
        int next = Objects.requireNonNull(report.version());
        await().until(() -> tileVersion() == next);

        rollBack(now);
        await().atMost(Duration.ofSeconds(2)).until(() -> tileVersion() == now);
        assertThat(kept().get(0).path("version").asInt()).isEqualTo(now);
        rollBack(next);
        await().until(() -> tileVersion() == next);
        assertThat(http.ask(admin, "mutation{rollBack(dataset: ORDERS, version: 1000000)}")
                        .toString())
                .contains("NO_SUCH_VERSION");
    }

    private void rollBack(int version) {
        JsonNode answer = http.ask(admin, "mutation{rollBack(dataset: ORDERS, version: %d)}".formatted(version));
        assertThat(answer.at("/data/rollBack").asBoolean())
                .as(answer.toString())
                .isTrue();
    }

    @Test
    void whatAnImportDidNotTakeCanBeLookedAt() {
        JsonNode runs = http.ask(admin, "{refreshRuns(first: 50){id dataset status quarantined}}")
                .at("/data/refreshRuns");
        JsonNode run = runs.valueStream()
                .filter(one -> one.path("quarantined").asLong() > 1)
                .findFirst()
                .orElseThrow();
        String rows = "{quarantine(run: " + run.path("id").asInt() + ", %s){row reason field value sourceKey}}";
        JsonNode all = http.ask(admin, rows.formatted("first: 1000")).at("/data/quarantine");
        assertThat(all.size()).isGreaterThan(1);
        JsonNode first = http.ask(admin, rows.formatted("first: 1")).at("/data/quarantine/0");
        assertThat(first).isEqualTo(all.get(0));
        JsonNode second = http.ask(
                        admin,
                        rows.formatted(
                                "first: 1, afterRow: " + first.path("row").asLong()))
                .at("/data/quarantine/0");
        assertThat(second).isEqualTo(all.get(1));
        String reason = first.path("reason").asString();
        JsonNode some = http.ask(admin, rows.formatted("first: 1000, reason: \"" + reason + "\""))
                .at("/data/quarantine");
        assertThat(some.findValuesAsString("reason")).isNotEmpty().containsOnly(reason);
        assertThat(http.ask(admin, rows.formatted("first: 0")).toString()).contains("INVALID_PARAMETER", "first");
    }

    @Test
    void onlyAdministratorsGoBack() {
        String reader = keys.issue("reader", Rights.everywhere(Set.of(Scope.GRAPH_READ)), null);
        assertThat(http.ask(reader, "mutation{rollBack(dataset: ORDERS)}").toString())
                .contains("FORBIDDEN");
        assertThat(http.ask(reader, "{quarantine(run: 1){row}}").toString()).contains("FORBIDDEN");
        assertThat(http.ask(reader, "{refreshRuns{id}}").toString()).contains("FORBIDDEN");
        assertThat(http.ask(reader, "{keptVersions(dataset: VENDORS){version}}").toString())
                .contains("FORBIDDEN");
    }
}
