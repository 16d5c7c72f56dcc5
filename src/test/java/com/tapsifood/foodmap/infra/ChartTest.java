package com.tapsifood.foodmap.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Helm renders the charts, Kubernetes and the operators would take what comes out, and unsafe values are refused. */
class ChartTest {

    static Stream<Chart> charts() {
        return Stream.of("foodmap", "foodmap-data")
                .flatMap(name -> Stream.of("", "staging", "prod").map(environment -> Chart.of(name, environment)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void objectsAreWhatKubernetesTakes(Chart chart) {
        assertThat(chart.render())
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object.faults()).isEmpty());
    }

    @Test
    void namespaceIsWhatKubernetesTakes() {
        var objects = Yaml.documents(Yaml.text(Path.of("infra/kubernetes/namespace.yaml")));
        assertThat(objects)
                .hasSize(3)
                .allSatisfy(object ->
                        assertThat(new KubernetesObject(object).faults()).isEmpty());
    }

    @Test
    void everySwitchRenders() {
        var chart = Chart.of("foodmap", "")
                .with("worker.replicas", 1)
                .with("monitoring.enabled", true)
                .with("autoscaling.enabled", true)
                .with("autoscaling.latency.enabled", true)
                .with("ingress.enabled", true)
                .with("ingress.className", "any")
                .with("ingress.host", "foodmap.example.com")
                .with("ingress.tlsSecret", "foodmap-tls")
                .with("image.pullSecrets[0].name", "pull");
        assertThat(chart.render()).extracting(KubernetesObject::kind).contains("Ingress", "HorizontalPodAutoscaler");
        assertThat(chart.render())
                .allSatisfy(object -> assertThat(object.faults()).isEmpty());
    }

    @Test
    void helmHasNothingToSay() {
        for (String chart : List.of("foodmap", "foodmap-data")) {
            var lint = new Helm(Path.of("infra/helm", chart)).lint().strict().call();
            assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "server.replica, 3, replica",
        "settings.FOODMAP_IDENTITY_SECRET, x, FOODMAP_IDENTITY_SECRET",
        "settings.FOODMAP_DATABASE_URL, x, FOODMAP_DATABASE_URL",
        "settings.anything, x, anything",
        "image.digest, '', digest",
        "image.digest, sha256:123, digest",
        "autoscaling.minReplicas, 2, minReplicas",
        "monitoring.enabled, false, monitoring",
        "autoscaling.enabled, false, anyOf",
        "ingress.enabled, true, not",
        "httpRoute.hostnames, , hostnames",
        "server.drainSeconds, 0, drainSeconds",
        "server.javaOptions, -XX:+UseSerialGC, javaOptions",
        "autoscaling.maxReplicas, 12, connections to the database",
    })
    void unsafeValuesOfProductionAreRefused(String setting, String value, String named) {
        var chart = Chart.of("foodmap", "prod").with(setting, value == null ? "null" : value);
        assertThatThrownBy(chart::render).hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "backup.enabled, false, backup",
        "backup.destination, '', destination",
        "backup.archiveTimeout, 15min, archiveTimeout",
        "backup.retention, forever, retention",
        "database.instance, 3, instance",
        "externalSecret.remoteKey, '', remoteKey",
    })
    void unsafeValuesOfTheDataAreRefused(String setting, String value, String named) {
        var chart = Chart.of("foodmap-data", "prod").with(setting, value);
        assertThatThrownBy(chart::render).hasMessageContaining(named);
    }

    @Test
    void unknownFieldsAndWrongTypesAreFound() {
        var route = Yaml.documents("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: r}
                spec: {hostname: [a.example.com], parentRefs: [{name: 1}]}
                """).getFirst();
        assertThat(new KubernetesObject(route).faults())
                .anyMatch(fault -> fault.contains("unknown field hostname"))
                .anyMatch(fault -> fault.contains("expected string"));
        var service = Yaml.documents("""
                apiVersion: v1
                kind: Service
                metadata: {name: s}
                spec: {selectr: {a: b}}
                """).getFirst();
        assertThat(new KubernetesObject(service).faults()).anyMatch(fault -> fault.contains("selectr"));
    }
}
