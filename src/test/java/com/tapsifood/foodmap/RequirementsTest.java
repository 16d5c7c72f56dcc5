package com.tapsifood.foodmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/requirements.md leaves no number out, and names tests that exist. */
class RequirementsTest {

    private static final Map<String, Integer> LAST = Map.ofEntries(
            Map.entry("DR", 20),
            Map.entry("ST", 20),
            Map.entry("CA", 18),
            Map.entry("API", 18),
            Map.entry("PF", 18),
            Map.entry("FE", 11),
            Map.entry("DP", 30),
            Map.entry("MO", 11),
            Map.entry("AL", 17),
            Map.entry("SE", 20),
            Map.entry("BK", 12),
            Map.entry("LT", 12),
            Map.entry("DOC", 22),
            Map.entry("OP", 10));

    private static final Pattern ID = Pattern.compile("([A-Z]{2,3})-(\\d\\d)(?: to [A-Z]{2,3}-(\\d\\d))?");
    private static final Pattern CLASS = Pattern.compile("`(\\w+(?:Test|IT))`");

    private final String page = read(Path.of("docs/requirements.md"));

    @Test
    void noNumberIsLeftOut() {
        var named = new TreeSet<String>();
        ID.matcher(page).results().forEach(range -> {
            int first = Integer.parseInt(range.group(2));
            int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
            for (int number = first; number <= last; number++) {
                named.add(range.group(1) + "-" + number);
            }
        });
        LAST.forEach((group, last) -> {
            for (int number = 1; number <= last; number++) {
                assertThat(named).contains(group + "-" + number);
            }
        });
    }

    @Test
    void testsExist() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(CLASS.matcher(page).results().map(found -> found.group(1))).isSubsetOf(tests);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
