package com.tapsifood.foodmap.refresh.metabase;

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.tapsifood.foodmap.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What we ask of Metabase: the text of a saved question, single rows, and tables as CSV. What fails is tried again. */
final class Metabase implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOO_MANY = 429;

    private final MetabaseSession session;
    private final RetryTemplate patience;

    Metabase(MetabaseProperties properties) {
        this.session = new MetabaseSession(properties);
        this.patience = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(properties.retries())
                .delay(properties.retryDelay())
                .multiplier(1.6)
                .jitter(properties.retryDelay().dividedBy(4))
                .maxDelay(properties.retryDelayMost())
                .predicate(failure -> failure instanceof MetabaseFailed failed && failed.isPassing())
                .build());
    }

    /**
     * A saved question whose SQL can be asked for parts of its rows.
     *
     * @param database number of the database it asks
     */
    record NativeQuestion(int id, int database, String sql) {

        /** The question, with another around it. */
        String within(String select, @Nullable String condition) {
            // a line break, because the question may end in a comment
            return "select " + select + " from (\n" + sql + "\n) as question"
                    + (condition == null ? "" : " where " + condition);
        }
    }

    NativeQuestion question(int id) {
        JsonNode card = patiently(() -> json(new MetabaseSession.Question("/api/card/" + id, null, false), id));
        JsonNode query = card.path("dataset_query");
        JsonNode ofNative = query.path("native");
        JsonNode stage = query.path("stages").path(0);
        String sql = ofNative.path("query")
                .asString(stage.path("native").asString(""))
                .strip()
                .replaceAll(";+$", "");
        int database = query.path("database").asInt(card.path("database_id").asInt(0));
        if (sql.isEmpty() || database == 0) {
            throw MetabaseFailed.lasting("SOURCE_QUESTION", "question " + id + " is not a native question");
        }
        if (!ofNative.path("template-tags").isEmpty()
                || !stage.path("template-tags").isEmpty()) {
            throw MetabaseFailed.lasting("SOURCE_QUESTION", "question " + id + " asks for parameters");
        }
        return new NativeQuestion(id, database, sql);
    }

    /** The only row of a question. */
    JsonNode row(NativeQuestion question, String sql) {
        String body = JSON.writeValueAsString(dataset(question, sql));
        return patiently(() -> {
            JsonNode answer = json(new MetabaseSession.Question("/api/dataset", body, false), question.id());
            JsonNode rows = answer.path("data").path("rows");
            // a question that failed is answered with 202 all the same
            if (!"completed".equals(answer.path("status").asString("")) || rows.size() != 1) {
                throw failed(question.id(), answer.path("error").asString("no row"));
            }
            return rows.path(0);
        });
    }

    /** Writes the rows of a question into a file, as long as it likes, and checks them before it is content. */
    void download(NativeQuestion question, String sql, Path file, Callable<Void> check) {
        String form = "format_rows=false&query="
                + URLEncoder.encode(JSON.writeValueAsString(dataset(question, sql)), StandardCharsets.UTF_8);
        patiently(() -> {
            var asked = new MetabaseSession.Question("/api/dataset/csv", form, true);
            HttpResponse<Path> answer = session.send(asked, BodyHandlers.ofFile(file, WRITE, TRUNCATE_EXISTING));
            if (answer.statusCode() != 200) {
                throw refused(question.id(), answer.statusCode(), start(file));
            }
            String start = start(file);
            if (start.startsWith("{") || start.startsWith("<")) {
                throw failed(question.id(), start);
            }
            return check.call();
        });
    }

    private static Map<String, Object> dataset(NativeQuestion question, String sql) {
        return Map.of(
                "type", "native",
                "database", question.database(),
                "native", Map.of("query", sql, "template-tags", Map.of()));
    }

    private JsonNode json(MetabaseSession.Question asked, int question) {
        HttpResponse<String> answer = session.send(asked, BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 202) {
            throw refused(question, answer.statusCode(), answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException page) {
            throw failed(question, answer.body());
        }
    }

    private static MetabaseFailed refused(int question, int status, String body) {
        String message = "question " + question + " was answered with status " + status + ": " + shown(body);
        return status < 500 && status != TOO_MANY
                ? MetabaseFailed.lasting("SOURCE_QUESTION", message)
                : MetabaseFailed.passing(message);
    }

    private static MetabaseFailed failed(int question, String answer) {
        return MetabaseFailed.passing("question " + question + " was answered with: " + shown(answer));
    }

    /** What an error says without the SQL it may repeat. */
    private static String shown(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException noJson) {
            json = MissingNode.getInstance();
        }
        String said =
                json.path("error").asString(json.path("message").asString(text)).strip();
        String line = said.lines().findFirst().orElse("nothing");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static String start(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(300), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T patiently(Callable<T> question) {
        try {
            return patience.execute(question::call);
        } catch (RetryException given) {
            if (given.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(given.getCause());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
