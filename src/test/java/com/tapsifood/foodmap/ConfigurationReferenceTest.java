package com.tapsifood.foodmap;

import com.tapsifood.foodmap.support.Blessed;
import com.tapsifood.foodmap.support.RecordSource;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** docs/configuration.md says what the properties records say. */
class ConfigurationReferenceTest {

    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(\\w+): \\$\\{(FOODMAP_[A-Z_]+):([^}]*)}", Pattern.MULTILINE);

    private static final String HEAD = """
            # Configuration

            Generated from the records of properties and `application.yaml` by `ConfigurationReferenceTest`:
            change the records, not this page. Every setting can be given as an environment variable. A setting without
            a default is asked for when it is first needed: the program then stops with `MISSING_SETTING` and its name.

            ## Where the server listens

            | variable | default | what |
            |---|---|---|
            """;

    private static final String TAIL = """

            ## Profiles

            `SPRING_PROFILES_ACTIVE` names them, separated by commas.

            | profile | what it adds |
            |---|---|
            | `demo` | a key in a file and a [link that opens once](decisions/0010-demo-access.md) |
            | `dev` | GraphiQL at `/graphiql`, behind a key like the rest |

            The profiles `serve` and `command` are set by the program itself.

            ## Only for tests

            | variable | what |
            |---|---|
            | `FOODMAP_TEST_DATABASE_URL` | superuser's address of a cluster that may be thrown away |
            | `FOODMAP_TEST_REDIS_URL` | set by `./dev test` when there is a Redis |
            | `FOODMAP_SAMPLE_DATA` | directory with `polygons/` and `targets/`: tests on real files run only with it |
            """;

    @Test
    void pageSaysWhatTheRecordsSay() throws Exception {
        var page = new StringBuilder(HEAD);
        PLACEHOLDER
                .matcher(Files.readString(SETTINGS))
                .results()
                .forEach(found -> page.append("| `")
                        .append(found.group(2))
                        .append("` | `")
                        .append(found.group(3))
                        .append("` | `server.")
                        .append(found.group(1))
                        .append("` |\n"));
        for (Class<?> properties : propertiesRecords()) {
            append(page, properties);
        }
        Blessed.check(PAGE, page + TAIL);
    }

    private static List<Class<?>> propertiesRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var found = new ArrayList<Class<?>>();
        scanner.findCandidateComponents(FoodMap.class.getPackageName())
                .forEach(bean -> found.add(ClassUtils.resolveClassName(
                        String.valueOf(bean.getBeanClassName()), FoodMap.class.getClassLoader())));
        found.sort(Comparator.comparing(ConfigurationReferenceTest::prefix));
        return found;
    }

    private static String prefix(Class<?> properties) {
        return properties.getAnnotation(ConfigurationProperties.class).value();
    }

    private static void append(StringBuilder page, Class<?> properties) throws IOException {
        var source = RecordSource.of(properties);
        page.append("\n## `").append(prefix(properties)).append("`\n\n");
        page.append(source.description()).append("\n\n");
        page.append("| property | variable | type | default | what |\n|---|---|---|---|---|\n");
        for (RecordComponent component : properties.getRecordComponents()) {
            append(page, prefix(properties) + "." + dashed(component.getName()), component, source.param(component));
        }
    }

    /** Records within records are groups of settings; their parts inherit what the group says. */
    private static void append(StringBuilder page, String name, RecordComponent component, String what)
            throws IOException {
        Class<?> type = component.getType();
        if (!type.isRecord()) {
            page.append("| `%s` | `%s` | %s | %s | %s |\n"
                    .formatted(name, variable(name), type.getSimpleName(), defaultOf(component), what));
            return;
        }
        var source = RecordSource.of(type);
        for (RecordComponent part : type.getRecordComponents()) {
            String ofPart = what + ": " + part.getName() + " " + source.param(part);
            append(page, name + "." + dashed(part.getName()), part, ofPart);
        }
    }

    private static String defaultOf(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(DefaultValue.class))
                .or(() -> Optional.ofNullable(component.getAnnotation(DefaultValue.class)))
                .or(() -> ofParameter(component))
                .map(value -> "`" + String.join(",", value.value()) + "`")
                .orElse("none");
    }

    /** The annotation has a target that a record passes on to its constructor only. */
    private static Optional<DefaultValue> ofParameter(RecordComponent component) {
        var parameters =
                component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters();
        for (var parameter : parameters) {
            if (parameter.getName().equals(component.getName())) {
                return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class));
            }
        }
        return Optional.empty();
    }

    private static String dashed(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Relaxed binding: dots become underscores, dashes go. */
    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
