package com.tapsifood.foodmap.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComposeTest {

    private static final Path FILE = Path.of("compose.yaml");
    private static final Set<String> DOORS = Set.of("nginx", "grafana");
    private final JsonNode services = Yaml.read(FILE).path("services");

    @Test
    void onlyTheDoorsHavePortsAndThoseOnLoopback() {
        services.properties().forEach(service -> {
            JsonNode ports = service.getValue().path("ports");
            assertThat(ports.isMissingNode()).as(service.getKey()).isEqualTo(!DOORS.contains(service.getKey()));
            assertThat(ports).allMatch(port -> port.asString().startsWith("127.0.0.1:"));
        });
    }

    @Test
    void servicesAreConfined() {
        services.properties().forEach(service -> {
            JsonNode of = service.getValue();
            assertThat(of.path("image").asString())
                    .as(service.getKey())
                    .contains(":")
                    .doesNotEndWith(":latest");
            assertThat(of.path("restart").asString()).isEqualTo("unless-stopped");
            if (!service.getKey().equals("postgis")) {
                assertThat(of.path("read_only").asBoolean())
                        .as(service.getKey())
                        .isTrue();
                assertThat(of.at("/cap_drop/0").asString()).isEqualTo("ALL");
            }
        });
    }

    @Test
    void settingsAreThoseOfTheApplication() {
        String reference = Yaml.text(Path.of("docs/configuration.md"));
        for (String service : Set.of("app", "app2", "worker")) {
            services.path(service).path("environment").properties().forEach(setting -> {
                if (setting.getKey().startsWith("FOODMAP_")) {
                    assertThat(reference).contains("`" + setting.getKey() + "`");
                }
            });
        }
    }

    @Test
    void filesThatAreMountedAreThere() {
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asString().split(":")[0];
                assertThat(!source.startsWith("./") || Files.exists(Path.of(source)))
                        .as(source)
                        .isTrue();
            }
        }
    }
}
