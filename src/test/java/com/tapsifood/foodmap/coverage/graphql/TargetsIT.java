package com.tapsifood.foodmap.coverage.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedTargets;
import com.tapsifood.foodmap.support.WithServer;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Targets as administrators see and set them. */
@WithServer
class TargetsIT {

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedTargets targets;

    private final Http http;
    private String admin = "";

    TargetsIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        targets.beServed();
        admin = keys.issue("targets", Rights.everywhere(Set.of(Scope.GRAPH_READ, Scope.ADMIN)), null);
    }

    private JsonNode all() {
        return http.ask(admin, "{targets(city:\"tehran\"){area name line{key} vendors}}")
                .at("/data/targets");
    }

    private JsonNode set(String key, int area, String line, String vendors) {
        return http.ask(
                key,
                "mutation{setTargets(city:\"tehran\", targets:[{area:" + area + ", line:\"" + line + "\", vendors:"
                        + vendors + "}]){version targets}}");
    }

    @Test
    void administratorSetsATarget() {
        JsonNode before = all();
        int area = before.get(0).path("area").asInt();
        String line = before.get(0).at("/line/key").asString();
        JsonNode published = set(admin, area, line, "77").at("/data/setTargets");
        assertThat(published.path("targets").asInt()).isEqualTo(before.size()).isPositive();
        targets.awaitServed(published.path("version").asInt());
        assertThat(all().size()).isEqualTo(before.size());
        assertThat(all().get(0).path("vendors").asInt()).isEqualTo(77);

        assertThat(set(admin, area, line, "0").at("/data/setTargets/targets").asInt())
                .isEqualTo(before.size() - 1);
    }

    @Test
    void othersMayNotSetTargets() {
        String reader = keys.issue("reader", Rights.everywhere(Set.of(Scope.GRAPH_READ)), null);
        assertThat(set(reader, 1, "cafe", "1").at("/errors/0/extensions/code").asString())
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{area:1000000, line:\"cafe\", vendors:1}",
                "{area:1, line:\"shoes\", vendors:1}",
                "{area:1, line:\"cafe\", vendors:-1}",
                "{area:1, line:\"cafe\", vendors:10001}",
                "{area:1, line:\"cafe\"}, {area:1, line:\"cafe\"}",
                ""
            })
    void badTargetIsRefused(String wrong) {
        JsonNode answer = http.ask(admin, "mutation{setTargets(city:\"tehran\", targets:[" + wrong + "]){version}}");
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo("INVALID_PARAMETER");
        assertThat(answer.at("/errors/0/extensions/field").asString()).startsWith("targets");
    }
}
