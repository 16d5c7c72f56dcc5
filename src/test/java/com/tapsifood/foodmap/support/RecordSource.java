package com.tapsifood.foodmap.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documentation comment of a record as it stands in its source: compiled classes have none. */
public final class RecordSource {

    private static final Pattern PARAM = Pattern.compile("@param (\\w+) ");

    private final String name;
    private final String comment;

    private RecordSource(String name, String comment) {
        this.name = name;
        this.comment = comment;
    }

    public static RecordSource of(Class<?> type) throws IOException {
        String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        String source = Files.readString(Path.of("src/main/java").resolve(file));
        int record = source.indexOf("record " + type.getSimpleName() + "(");
        int start = source.lastIndexOf("/**", record);
        String comment = source.substring(start + 3, source.indexOf("*/", start));
        return new RecordSource(
                type.getSimpleName(),
                comment.replaceAll("\\s*\\R\\s*\\* ?", " ")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    /** What stands before the first tag. */
    public String description() {
        return comment.replaceFirst("\\s*@param .*", "").strip();
    }

    /** What the comment says of a component; a component without a word fails the test. */
    public String param(RecordComponent component) {
        Matcher params = PARAM.matcher(comment);
        while (params.find()) {
            if (params.group(1).equals(component.getName())) {
                int end = comment.indexOf("@param ", params.end());
                return comment.substring(params.end(), end < 0 ? comment.length() : end)
                        .strip();
            }
        }
        assertThat(comment).as("the comment of record %s", name).contains("@param " + component.getName() + " ");
        throw new IllegalStateException();
    }
}
