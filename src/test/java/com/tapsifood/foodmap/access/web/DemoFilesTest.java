package com.tapsifood.foodmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

    @TempDir
    Path directory;

    @Test
    void onlyTheirOwnerReadsThem() throws IOException {
        var files = new DemoFiles(directory.resolve("demo"));
        files.writeKey("k");
        files.writeLink("l");

        for (String name : new String[] {"key", "link"}) {
            Path file = directory.resolve("demo").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(directory.resolve("demo")).isDirectoryContaining(f -> f.endsWith("key"));
        assertThat(Files.list(directory.resolve("demo"))).hasSize(2);
    }

    @Test
    void keyIsReadBackAndMissingOneIsEmpty() {
        var files = new DemoFiles(directory);
        assertThat(files.readKey()).isEmpty();
        files.writeKey("k");
        assertThat(files.readKey()).contains("k");
    }

    @Test
    void staleLinkIsRemoved() {
        var files = new DemoFiles(directory);
        files.writeLink("l");
        files.removeLink();
        files.removeLink();
        assertThat(directory.resolve("link")).doesNotExist();
    }
}
