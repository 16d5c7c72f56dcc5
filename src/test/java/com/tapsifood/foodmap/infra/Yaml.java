package com.tapsifood.foodmap.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of YAML, and JSON, as trees. */
final class Yaml {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Yaml() {}

    static List<JsonNode> documents(String text) {
        var documents = new ArrayList<JsonNode>();
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).loadAll(text).forEach(document -> {
            if (document != null) {
                documents.add(JSON.valueToTree(document));
            }
        });
        return documents;
    }

    static JsonNode read(Path file) {
        return documents(text(file)).getFirst();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a directory whose names end so, in order. */
    static List<Path> files(String directory, String ending) {
        try (var found = Files.walk(Path.of(directory))) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
