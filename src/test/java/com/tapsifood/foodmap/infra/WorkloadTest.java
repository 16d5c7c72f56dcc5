package com.tapsifood.foodmap.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** How the pods of the charts run: restricted, drained, spread, within their memory, with the settings there are. */
class WorkloadTest {

    private static final Chart PRODUCTION = Chart.of("foodmap", "prod");
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final double MEBI = 1 << 20;

    static Stream<KubernetesObject> workloads() {
        return ChartTest.charts()
                .flatMap(chart -> chart.render().stream())
                .filter(object -> List.of("Deployment", "Job").contains(object.kind()));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void podsKeepTheRestrictedStandard(KubernetesObject workload) {
        JsonNode pod = workload.at(POD);
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.toString()).doesNotContain("hostPath", "hostNetwork", "hostPort", "privileged");
        JsonNode container = workload.at(CONTAINER + "/securityContext");
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
        assertThat(workload.at(CONTAINER + "/resources/limits/memory").asString())
                .isNotEmpty();
    }

    @Test
    void probesAskThePathsOfTheApplication() {
        var server = PRODUCTION.render("Deployment", "foodmap-server").at(CONTAINER);
        assertThat(server.at("/startupProbe/httpGet/path").asString()).isEqualTo("/health/live");
        assertThat(server.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/health/live");
        assertThat(server.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/health/ready");
        String rules = Yaml.text(Path.of("src/main/java/com/tapsifood/foodmap/access/web/AccessRules.java"));
        assertThat(rules).contains("\"/health/live\"", "\"/health/ready\"");
    }

    @Test
    void serversAreDrainedBeforeTheyEnd() {
        var server = PRODUCTION.render("Deployment", "foodmap-server");
        int drain = server.at(CONTAINER + "/lifecycle/preStop/sleep/seconds").asInt();
        int finish = Integer.parseInt(
                environment(server, "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE").replace("s", ""));
        assertThat(drain).isBetween(5, 60);
        assertThat(server.at(POD + "/terminationGracePeriodSeconds").asInt()).isGreaterThan(drain + finish);
        assertThat(server.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                .isZero();
        assertThat(Yaml.text(Path.of("src/main/resources/application.yaml"))).contains("shutdown: graceful");
    }

    @Test
    void serversAreSpreadAndKept() {
        var server = PRODUCTION.render("Deployment", "foodmap-server");
        assertThat(server.at(POD + "/topologySpreadConstraints"))
                .extracting(constraint -> constraint.path("topologyKey").asString())
                .containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(PRODUCTION
                        .render("PodDisruptionBudget", "foodmap-server")
                        .at("/spec/maxUnavailable")
                        .asInt())
                .isEqualTo(1);
        var scaler = PRODUCTION.render("HorizontalPodAutoscaler", "foodmap-server");
        assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(scaler.at("/spec/behavior/scaleDown/stabilizationWindowSeconds")
                        .asInt())
                .isEqualTo(900);
    }

    @Test
    void migrationComesFirstAndAlone() {
        var job = PRODUCTION.render("Job", "foodmap-migrate");
        assertThat(job.at("/metadata/annotations").path("not-a-hook").asString())
                .isEqualTo("pre-install,pre-upgrade");
        for (String other : List.of("foodmap-server", "foodmap-worker")) {
            var workload = PRODUCTION.render("Deployment", other);
            assertThat(environment(workload, "FOODMAP_DATABASE_MIGRATE")).isEqualTo("false");
            assertThat(workload.tree().toString()).doesNotContain("foodmap-db-app");
        }
    }

    /** A key in the Secret is the variable of a property, and its file is named as the property. */
    @ParameterizedTest
    @MethodSource("workloads")
    void settingsAreThoseOfTheApplication(KubernetesObject workload) {
        String reference = Yaml.text(Path.of("docs/configuration.md"));
        for (JsonNode variable : workload.at(CONTAINER + "/env")) {
            String name = variable.path("name").asString();
            if (name.startsWith("FOODMAP_")) {
                assertThat(reference).contains("`" + name + "`");
            }
        }
        for (JsonNode source : workload.at(POD + "/volumes/0/projected/sources")) {
            for (JsonNode item : source.at("/secret/items")) {
                String key = item.path("key").asString();
                String variable = key.startsWith("FOODMAP_") ? key : "FOODMAP_DATABASE_URL";
                assertThat(reference).contains("| `" + item.path("path").asString() + "` | `" + variable + "` |");
            }
        }
    }

    @Test
    void nothingSecretHasADefault() {
        for (Chart chart : ChartTest.charts().toList()) {
            assertThat(chart.render()).noneMatch(object -> object.kind().equals("Secret"));
        }
        var passwords = Pattern.compile("(?i)(password|apikey|token):[ \\t]*[^\\s{\\[\"]");
        for (Path values : Yaml.files("infra/helm", "values.yaml")) {
            assertThat(passwords.matcher(Yaml.text(values)).find())
                    .as("%s", values)
                    .isFalse();
        }
    }

    @Test
    void memoryOfTheMachineAddsUp() {
        for (String name : List.of("foodmap-server", "foodmap-worker")) {
            var workload = PRODUCTION.render("Deployment", name);
            String options = environment(workload, "JDK_JAVA_OPTIONS");
            double all = Stream.of("-Xmx", "MaxDirectMemorySize=", "MaxMetaspaceSize=", "ReservedCodeCacheSize=")
                    .mapToDouble(part -> bytes(options, part))
                    .sum();
            assertThat(all / MEBI).as(name).isLessThan(1.6 * 1024 - 100);
            assertThat(workload.at(CONTAINER + "/resources/limits/memory").asString())
                    .isEqualTo("2Gi");
        }
    }

    @Test
    void everyPodHasANetworkPolicyBothWays() {
        var policies = new ArrayList<String>();
        for (KubernetesObject object : PRODUCTION.render()) {
            if (object.kind().equals("NetworkPolicy")) {
                policies.add(object.at("/spec/podSelector/matchLabels")
                        .path("app.kubernetes.io/component")
                        .asString());
                assertThat(object.at("/spec/policyTypes")).hasSize(2);
                assertThat(object.at("/spec/ingress").toString()).doesNotContain("{}");
            }
        }
        assertThat(policies).containsExactlyInAnyOrder("server", "worker", "migrate");
    }

    private static double bytes(String options, String part) {
        var found = Pattern.compile(Pattern.quote(part) + "(\\d+)([mg])").matcher(options);
        assertThat(found.find()).as("%s in %s", part, options).isTrue();
        return Long.parseLong(found.group(1)) * (found.group(2).equals("g") ? MEBI * 1024 : MEBI);
    }

    private static String environment(KubernetesObject workload, String name) {
        for (JsonNode variable : workload.at(CONTAINER + "/env")) {
            if (variable.path("name").asString().equals(name)) {
                return variable.path("value").asString();
            }
        }
        throw new AssertionError(workload + " has no " + name);
    }
}
