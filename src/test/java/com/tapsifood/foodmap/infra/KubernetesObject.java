package com.tapsifood.foodmap.infra;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** One object as it would be sent to Kubernetes. */
record KubernetesObject(JsonNode tree) {

    private static final Path SCHEMAS = Path.of("src/test/resources/crds");

    String kind() {
        return tree.path("kind").asString();
    }

    String name() {
        return tree.at("/metadata/name").asString();
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }

    /** What Kubernetes, or the operator whose object this is, would refuse. */
    List<String> faults() {
        Path schema = SCHEMAS.resolve(kind() + ".json");
        return Files.exists(schema) ? faultsOfCustom(Yaml.read(schema)) : faultsOfNative();
    }

    private List<String> faultsOfCustom(JsonNode definition) {
        var faults = new ArrayList<String>();
        if (!definition.path("apiVersion").equals(tree.path("apiVersion"))) {
            faults.add(this + ": no such apiVersion " + tree.path("apiVersion"));
        }
        new CustomSchema(faults).check(tree, definition.path("schema"), toString());
        return faults;
    }

    /** The official client's models know every field. */
    private List<String> faultsOfNative() {
        String version = tree.path("apiVersion").asString().replaceFirst(".*/", "");
        String model = "io.kubernetes.client.openapi.models." + version.toUpperCase(Locale.ROOT) + kind();
        try {
            Class.forName(model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(tree.toString()));
            return List.of();
        } catch (InvocationTargetException refused) {
            return List.of(this + ": " + refused.getTargetException().getMessage());
        } catch (ReflectiveOperationException unknown) {
            return List.of(this + ": no such kind " + tree.path("apiVersion") + " " + kind());
        }
    }
}
