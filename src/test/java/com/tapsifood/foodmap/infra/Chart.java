package com.tapsifood.foodmap.infra;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A chart with the values of an environment.
 *
 * @param environment staging or prod; empty for the values of the chart alone
 * @param settings as with --set
 */
record Chart(String name, String environment, Map<String, Object> settings) {

    private static final Map<String, Path> COPIES = new ConcurrentHashMap<>();
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    static Chart of(String name, String environment) {
        boolean needsImage = name.equals("foodmap") && environment.equals("prod");
        return new Chart(name, environment, needsImage ? Map.of("image.digest", DIGEST) : Map.of());
    }

    Chart with(String setting, Object value) {
        var more = new TreeMap<>(settings);
        more.put(setting, value);
        return new Chart(name, environment, more);
    }

    /** A copy without hooks, as Helm leaves those out of what it renders. */
    private Path directory() {
        return COPIES.computeIfAbsent(name, chart -> {
            try {
                Path source = Path.of("infra/helm", chart);
                Path copy = Files.createTempDirectory("chart");
                for (Path file : Yaml.files(source.toString(), "")) {
                    if (Files.isRegularFile(file)) {
                        Path target = copy.resolve(source.relativize(file));
                        Files.createDirectories(target.getParent());
                        Files.writeString(target, Yaml.text(file).replace("helm.sh/hook:", "not-a-hook:"));
                    }
                }
                return copy;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Throws what Helm says when it refuses the values. */
    List<KubernetesObject> render() {
        var template = new Helm(directory())
                .template()
                .withName("foodmap")
                .withNamespace("foodmap")
                .withKubeVersion("1.34.0");
        Path values = directory().resolve("values-" + environment + ".yaml");
        if (Files.exists(values)) {
            template.withValuesFile(values);
        }
        settings.forEach(template::set);
        return Yaml.documents(template.call()).stream()
                .map(KubernetesObject::new)
                .toList();
    }

    KubernetesObject render(String kind, String name) {
        return render().stream()
                .filter(object -> object.kind().equals(kind) && object.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    @Override
    public String toString() {
        return name + (environment.isEmpty() ? "" : " of " + environment);
    }
}
