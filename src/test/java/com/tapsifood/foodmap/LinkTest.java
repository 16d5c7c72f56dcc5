package com.tapsifood.foodmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links lead somewhere, and no file has grown past what one can read. */
class LinkTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Set<String> NOT_OURS = Set.of(".git", ".foodmap", "target", "node_modules", "dist");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern OTHER_SITE = Pattern.compile("[a-z]+:.*");
    /** How sources name a page. */
    private static final Pattern PAGE = Pattern.compile("docs/[\\w/-]+\\.md");

    private static final Map<String, Integer> MOST_LINES = Map.of(
            "README\\.md", 120,
            "ARCHITECTURE\\.md", 250,
            "docs/decisions/.*\\.md", 60,
            "src/main/.*\\.sql", 150,
            "schema/.*\\.graphqls", 300,
            "web/(?!generated/).*\\.(ts|tsx|mts|mjs)", 300);

    private final List<Path> files = files();

    @Test
    void linksOfPagesLeadToFiles() throws IOException {
        var broken = new ArrayList<String>();
        for (Path page : files) {
            if (page.toString().endsWith(".md")) {
                LINK.matcher(Files.readString(page)).results().forEach(link -> {
                    if (!leadsSomewhere(page, link.group(1))) {
                        broken.add(name(page) + " -> " + link.group(1));
                    }
                });
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void pagesThatSourcesNameAreThere() throws IOException {
        var missing = new ArrayList<String>();
        for (Path source : files) {
            if (name(source).matches("(pom\\.xml|dev|scripts/.*|(src|schema)/.*\\.(java|sql|graphqls|yaml))")) {
                PAGE.matcher(Files.readString(source)).results().forEach(page -> {
                    if (!Files.exists(ROOT.resolve(page.group()))) {
                        missing.add(name(source) + " names " + page.group());
                    }
                });
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void filesAreShortEnoughToRead() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : files) {
            for (var rule : MOST_LINES.entrySet()) {
                if (name(file).matches(rule.getKey())) {
                    int lines = Files.readAllLines(file).size();
                    if (lines > rule.getValue()) {
                        tooLong.add(name(file) + " has " + lines + " lines, at most " + rule.getValue());
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() || OTHER_SITE.matcher(link).matches() || Files.exists(page.resolveSibling(file));
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean ours = !NOT_OURS.contains(directory.getFileName().toString());
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
