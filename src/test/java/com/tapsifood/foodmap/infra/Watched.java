package com.tapsifood.foodmap.infra;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What rules and dashboards ask of Prometheus. */
final class Watched {

    static final Path RULES = Path.of("infra/helm/foodmap/alerts.yaml");
    private static final Path FOREIGN = Path.of("infra/observability/foreign-metrics.yaml");

    private Watched() {}

    static List<JsonNode> alerts() {
        return rules().stream().filter(rule -> rule.has("alert")).toList();
    }

    static List<String> recorded() {
        return rules().stream()
                .filter(rule -> rule.has("record"))
                .map(rule -> rule.path("record").asString())
                .toList();
    }

    private static List<JsonNode> rules() {
        var rules = new ArrayList<JsonNode>();
        Yaml.read(RULES).path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    /** Expressions by where they stand. */
    static Map<String, String> expressions() {
        var expressions = new TreeMap<String, String>();
        for (JsonNode rule : rules()) {
            String name = rule.path("alert").asString(rule.path("record").asString(""));
            expressions.put(name, rule.path("expr").asString());
        }
        for (Path dashboard : Yaml.files("infra/helm/foodmap/dashboards", ".json")) {
            for (JsonNode panel : Yaml.read(dashboard).path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    String where =
                            dashboard.getFileName() + ": " + panel.path("title").asString() + " "
                                    + target.path("refId").asString();
                    expressions.put(where, target.path("expr").asString());
                }
            }
        }
        return expressions;
    }

    /** Metrics of others, and who exports them. */
    static Map<String, String> foreign() {
        var foreign = new TreeMap<String, String>();
        Yaml.read(FOREIGN)
                .properties()
                .forEach(
                        metric -> foreign.put(metric.getKey(), metric.getValue().asString()));
        return foreign;
    }
}
