package com.tapsifood.foodmap.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** infra/deploy.sh with others in place of helm, kubectl, curl and sleep: it goes back, and only then. */
class DeployScriptTest {

    @TempDir
    private Path bin = Path.of("");

    @Test
    void whatAnswersStays() throws Exception {
        assertThat(deploy("200", "0")).isZero();
        assertThat(calls()).contains("helm --namespace foodmap upgrade --install foodmap helm/foodmap ", "--atomic");
        assertThat(calls()).contains("image.digest=sha256:1").doesNotContain("rollback");
    }

    @Test
    void whatDoesNotAnswerIsTakenBack() throws Exception {
        assertThat(deploy("503", "0")).isEqualTo(1);
        assertThat(calls()).contains("helm --namespace foodmap rollback foodmap --wait");
    }

    @Test
    void whatDoesNotComeUpIsLeftToHelm() throws Exception {
        stub("helm", "[[ $* != *'--install foodmap helm'* ]]");
        assertThat(run("503")).isNotZero();
        assertThat(calls()).doesNotContain("rollback", "curl");
    }

    @Test
    void firstOneHasNothingToGoBackTo() throws Exception {
        assertThat(deploy("503", "1")).isEqualTo(1);
        assertThat(calls()).doesNotContain("rollback");
    }

    /** @param known what helm says of a release before */
    private int deploy(String status, String known) throws Exception {
        stub("helm", "[[ $* != *' status '* ]] || exit " + known);
        return run(status);
    }

    private int run(String status) throws Exception {
        stub("kubectl", "true");
        stub("sleep", "true");
        stub("curl", "printf " + status);
        var builder = new ProcessBuilder(
                "bash", "infra/deploy.sh", "staging", "registry/foodmap", "sha256:1", "https://foodmap.example.com");
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.redirectErrorStream(true).redirectOutput(bin.resolve("output").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void stub(String name, String body) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\necho \"" + name + " $*\" >>" + bin + "/calls\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String calls() {
        return Yaml.text(bin.resolve("calls"));
    }
}
