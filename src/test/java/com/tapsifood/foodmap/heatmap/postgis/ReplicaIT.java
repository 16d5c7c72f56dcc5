package com.tapsifood.foodmap.heatmap.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.FoodMap;
import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** What a replica does with versions that are damaged, gone back to, or not told of. */
@WithServer
class ReplicaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The server asks this often of its own accord. */
    private static final Duration POLL = Duration.ofSeconds(30);

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private Served<HeatCubes> heat;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private int good;

    ReplicaIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void serveDemo() {
        demo.beServed();
        good = demo.version(Dataset.ORDERS);
    }

    /** The server is shared: what others published is served again. */
    @AfterEach
    void goBack() {
        publish(good);
        notifyServers();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(current()).isEqualTo(good));
        assertThat(heat.fault()).isEmpty();
    }

    @Test
    void damagedSegmentIsNamedAndTheVersionBeforeStaysServed() {
        publish(copyWith(
                "payload = set_byte(payload, length(payload) / 2, 255 - get_byte(payload, length(payload) / 2))"));
        notifyServers();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heat.fault()).isPresent());
        assertThat(heat.fault().orElseThrow()).contains("checksum of heat segment ", " of city 2");
        assertThat(current()).isEqualTo(good);
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void replicaWithNothingButADamagedVersionIsNotReadyUntilThereIsAnother() {
        publish(copyWith("checksum = checksum + 1"));
        try (var replica = startReplica()) {
            Served<?> itsHeat = replica.getBean("servedHeat", Served.class);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(itsHeat.fault()).isPresent());
            var itsHttp = new Http(Integer.parseInt(replica.getEnvironment().getRequiredProperty("local.server.port")));
            assertThat(itsHttp.get("/health/live").status()).isEqualTo(200);
            assertThat(itsHttp.get("/health/ready").status()).isEqualTo(503);
            String key = keys.issue("replica", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
            assertThat(itsHttp.get("/tiles/heatmap.json?city=tehran", "X-API-Key", key)
                            .body())
                    .contains("\"LOADING\"");

            publish(good);
            notifyServers();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(itsHttp.get("/health/ready").status()).isEqualTo(200));
        }
    }

    @Test
    void versionWithoutSomeOfItsSegmentsIsNotServed() {
        int version = copyWith("checksum = checksum");
        TestDatabase.sql()
                .sql("delete from heat_segment where (version_id, city_id, segment) in"
                        + " (select version_id, city_id, segment from heat_segment where version_id = ? limit 1)")
                .param(version)
                .update();
        publish(version);
        notifyServers();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heat.fault()).isPresent());
        assertThat(heat.fault().orElseThrow()).contains(" orders are there");
        assertThat(current()).isEqualTo(good);
    }

    @Test
    void publicationNobodyHeardOfIsFoundWhenListeningBeginsAnew() {
        int version = copyWith("checksum = checksum");
        TestDatabase.sql()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database()"
                        + " and (query like 'listen %' or query like 'select server_%')")
                .query(Boolean.class)
                .list();
        publish(version);
        await().atMost(POLL.dividedBy(3))
                .untilAsserted(() -> assertThat(current()).isEqualTo(version));
    }

    @Test
    void stagedVersionIsReadBeforeItIsPublishedAndServedAtOnce() {
        int version = copyWith("checksum = checksum");
        assertThat(serversWithout(version)).isPositive();
        notifyServers();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(serversWithout(version)).isZero());
        assertThat(current()).isEqualTo(good);
        // Were it read again, it would be missed.
        TestDatabase.sql()
                .sql("delete from heat_segment where version_id = ?")
                .param(version)
                .update();
        publish(version);
        notifyServers();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(current()).isEqualTo(version));
    }

    @Test
    void nobodyWaitsForAServerThatCannotReadWhatIsStaged() {
        int version = copyWith("checksum = checksum + 1");
        notifyServers();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(serversWithout(version)).isZero());
        assertThat(heat.fault()).isEmpty();
        assertThat(current()).isEqualTo(good);
    }

    private static long serversWithout(int version) {
        return TestDatabase.sql()
                .sql("select servers_without(?)")
                .param(version)
                .query(Long.class)
                .single();
    }

    private int current() {
        return heat.current().map(Served.Snapshot::version).orElse(0);
    }

    private static ConfigurableApplicationContext startReplica() {
        return new SpringApplicationBuilder(FoodMap.class)
                .profiles("serve")
                .initializers(new TestDatabase())
                .run("--server.port=0", "serve");
    }

    /** A version like the one served, with one segment of Tehran changed; not published yet. */
    private int copyWith(String change) {
        int version = TestDatabase.sql()
                .sql("insert into dataset_version (dataset, status, source, rows)"
                        + " select dataset, 'staged', 'copy', rows from dataset_version where id = ? returning id")
                .param(good)
                .query(Integer.class)
                .single();
        TestDatabase.sql()
                .sql("insert into heat_segment select ?, city_id, segment, rows, open, checksum, payload"
                        + " from heat_segment where version_id = ?")
                .params(version, good)
                .update();
        TestDatabase.sql()
                .sql("update heat_segment set " + change + " where version_id = ? and city_id = 2 and segment ="
                        + " (select min(segment) from heat_segment where version_id = ? and city_id = 2)")
                .params(version, version)
                .update();
        return version;
    }

    /** As an operator would, who has nothing but SQL. */
    private static void publish(int version) {
        TestDatabase.sql().sql("""
                        update dataset_version set status = 'superseded'
                        where dataset = 'orders' and status = 'published'
                        """).update();
        TestDatabase.sql()
                .sql("update dataset_version set status = 'published', published_at = clock_timestamp() where id = ?")
                .param(version)
                .update();
    }

    private static void notifyServers() {
        TestDatabase.sql().sql("notify dataset_published").update();
    }
}
