package com.tapsifood.foodmap.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Pipelines run nothing that can change under them, may do no more than they need, and end. */
class WorkflowTest {

    private static final Pattern USES = Pattern.compile("uses: (\\S+)(.*)");
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");

    static Stream<Path> workflows() {
        return Yaml.files(".github/workflows", ".yml").stream();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void actionsArePinnedByCommit(Path workflow) {
        assertThat(USES.matcher(Yaml.text(workflow)).results()).allSatisfy(uses -> {
            if (uses.group(1).startsWith("./")) {
                assertThat(Path.of(uses.group(1))).exists();
            } else {
                assertThat(uses.group(1)).matches(PINNED);
                assertThat(uses.group(2)).as("version of %s", uses.group(1)).matches(" # v\\d.*");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsPermittedButWhatAJobNames(Path workflow) {
        JsonNode tree = Yaml.read(workflow);
        assertThat(tree.path("permissions").isObject()).isTrue();
        assertThat(tree.path("permissions")).isEmpty();
        for (JsonNode job : tree.path("jobs")) {
            assertThat(job.path("permissions").isObject()).isTrue();
            assertThat(job.has("timeout-minutes") || job.has("uses")).isTrue();
        }
        assertThat(Yaml.text(workflow)).doesNotContain("pull_request_target", "write-all");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void checkoutsKeepNoCredentialsAndScriptsTakeNoForeignText(Path workflow) {
        for (JsonNode step : steps(Yaml.read(workflow))) {
            if (step.path("uses").asString("").startsWith("actions/checkout@")) {
                assertThat(step.at("/with/persist-credentials").asBoolean(true)).isFalse();
            }
            assertThat(step.path("run").asString("")).doesNotContain("${{");
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void scriptsAreThere(Path workflow) {
        for (JsonNode step : steps(Yaml.read(workflow))) {
            Pattern.compile("(?:^|\\s)((?:infra|scripts|\\.ci)/[\\w./-]+)")
                    .matcher(step.path("run").asString(""))
                    .results()
                    .forEach(script -> assertThat(Files.isExecutable(Path.of(script.group(1))))
                            .as(script.group(1))
                            .isTrue());
        }
    }

    private static List<JsonNode> steps(JsonNode workflow) {
        var steps = new ArrayList<JsonNode>();
        workflow.path("jobs").forEach(job -> job.path("steps").forEach(steps::add));
        return steps;
    }
}
