package com.tapsifood.foodmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.support.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The features import only what their package-info allows, and docs/modules/ draws what they import. */
class ModularityTest {

    private static final Path DIAGRAMS = Path.of("docs/modules");

    private final ApplicationModules modules = ApplicationModules.of(FoodMap.class);

    @Test
    void featuresImportOnlyWhatTheyMay() {
        modules.verify();
    }

    @Test
    void diagramsShowTheFeaturesAsTheyAre(@TempDir Path drawn) throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        for (Path diagram : filesIn(drawn)) {
            Blessed.check(DIAGRAMS.resolve(diagram.getFileName()), sorted(Files.readAllLines(diagram)));
        }
        assertThat(namesIn(DIAGRAMS)).isEqualTo(namesIn(drawn));
    }

    /** The documenter writes elements and arrows in no order that lasts. */
    private static String sorted(List<String> lines) {
        var text = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (String line : lines) {
            if (!run.isEmpty() && !kind(run.getFirst()).equals(kind(line))) {
                run.stream().sorted().forEach(text::add);
                run.clear();
            }
            run.add(line);
        }
        run.stream().sorted().forEach(text::add);
        return String.join("\n", text) + "\n";
    }

    private static String kind(String line) {
        String trimmed = line.strip();
        return Stream.of("Component(", "Rel(")
                .filter(trimmed::startsWith)
                .findFirst()
                .orElse(line);
    }

    private static List<String> namesIn(Path directory) throws IOException {
        return filesIn(directory).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
