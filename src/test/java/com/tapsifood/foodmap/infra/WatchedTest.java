package com.tapsifood.foodmap.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every alert is graded, tested, and has a page that says what to do. */
class WatchedTest {

    private static final String TESTS = Yaml.text(Path.of("infra/observability/alerts_test.yaml"));

    @Test
    void alertsHaveSeverityAndRunbook() {
        for (JsonNode alert : Watched.alerts()) {
            String name = alert.path("alert").asString();
            assertThat(alert.at("/labels/severity").asString()).as(name).isIn("critical", "warning", "info", "none");
            String[] runbook = alert.at("/annotations/runbook").asString().split("#");
            assertThat(runbook[1]).isEqualTo(name.toLowerCase(Locale.ROOT));
            assertThat(Path.of(runbook[0])).exists();
            assertThat(Yaml.text(Path.of(runbook[0]))).contains("\n### " + name + "\n");
            assertThat(TESTS).contains("- name: " + name + "\n");
        }
    }

    @Test
    void everyThresholdThatIsAskedForHasAnAlert() {
        Set<String> told = new TreeSet<>();
        Watched.alerts()
                .forEach(alert -> told.add(alert.at("/labels/requirement").asString("")));
        for (int number = 1; number <= 17; number++) {
            assertThat(told).contains("AL-%02d".formatted(number));
        }
    }

    @Test
    void metricsOfExpressionsAreFound() {
        assertThat(PromQl.metrics("sum by (le) (rate(a_total{b=\"c_d\"}[5m])) / on(x) e > bool 2 and time() - f:g > 1"))
                .containsExactly("a_total", "e", "f:g");
        assertThat(Watched.expressions()).hasSizeGreaterThan(60);
    }

    @Test
    void chartBringsRulesAndDashboards() {
        var chart = Chart.of("foodmap", "prod");
        var rules = chart.render("PrometheusRule", "foodmap");
        assertThat(rules.at("/spec/groups"))
                .hasSize(Yaml.read(Watched.RULES).path("groups").size());
        var dashboards = chart.render("ConfigMap", "foodmap-dashboards").at("/data");
        for (Path dashboard : Yaml.files("infra/helm/foodmap/dashboards", ".json")) {
            String text = dashboards.path(dashboard.getFileName().toString()).asString();
            assertThat(Yaml.documents(text).getFirst()).isEqualTo(Yaml.read(dashboard));
        }
    }
}
