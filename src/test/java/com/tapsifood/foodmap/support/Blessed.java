package com.tapsifood.foodmap.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files of the repository that a test makes from the code; with the system property bless=true it rewrites them. */
public final class Blessed {

    private Blessed() {}

    /** Whether stale files are to be rewritten. */
    public static boolean isBlessing() {
        return Boolean.getBoolean("bless");
    }

    /** Fails when the file, named from the root of the repository, is not this text. */
    public static void check(Path file, String text) throws IOException {
        if (isBlessing()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(read(file))
                .as("%s is stale: run the test again with -Dbless=true and commit the file", file)
                .isEqualTo(text);
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            return "";
        }
    }
}
