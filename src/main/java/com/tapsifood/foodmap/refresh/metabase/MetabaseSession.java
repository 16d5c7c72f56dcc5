package com.tapsifood.foodmap.refresh.metabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** HTTP to Metabase under a key or a login, which is made at the first question and renewed when it has run out. */
final class MetabaseSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MetabaseSession.class);
    private static final String LOGIN = "/api/session";
    private static final String SESSION = "X-Metabase-Session";
    private static final int UNAUTHORIZED = 401;
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MetabaseProperties properties;
    private final URI url;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private @Nullable String token;

    MetabaseSession(MetabaseProperties properties) {
        this.properties = properties;
        this.url = MetabaseProperties.required(properties.url(), "url");
    }

    /** @param form whether the body is a form, else it is JSON; null for a GET */
    record Question(String path, @Nullable String body, boolean form) {}

    /** Any answer but "who are you"; then once more under a new login. */
    <T> HttpResponse<T> send(Question question, BodyHandler<T> handler) {
        String used = token();
        HttpResponse<T> answer = exchange(request(question, used), handler, properties.timeout());
        if (answer.statusCode() == UNAUTHORIZED && used != null) {
            answer = exchange(request(question, renewed(used)), handler, properties.timeout());
        }
        if (answer.statusCode() == UNAUTHORIZED) {
            throw used == null
                    ? MetabaseFailed.lasting("SOURCE_LOGIN", "Metabase does not take the key")
                    : MetabaseFailed.passing("Metabase forgot a login it had just taken");
        }
        return answer;
    }

    private HttpRequest request(Question question, @Nullable String session) {
        var request = HttpRequest.newBuilder(url.resolve(question.path())).header("Accept", "*/*");
        if (session != null) {
            request.header(SESSION, session);
        } else if (properties.apiKey() != null) {
            request.header("X-API-KEY", properties.apiKey());
        }
        if (question.body() != null) {
            request.header("Content-Type", question.form() ? "application/x-www-form-urlencoded" : "application/json")
                    .POST(BodyPublishers.ofString(question.body()));
        }
        return request.build();
    }

    /** Null under a key. */
    private synchronized @Nullable String token() {
        if (token == null && properties.apiKey() == null) {
            token = login();
        }
        return token;
    }

    /** One login for all who found the same one run out. */
    private synchronized @Nullable String renewed(String old) {
        if (old.equals(token)) {
            token = login();
        }
        return token;
    }

    private String login() {
        String body = JSON.writeValueAsString(Map.of(
                "username", MetabaseProperties.required(properties.username(), "username or api-key"),
                "password", MetabaseProperties.required(properties.password(), "password")));
        var request = HttpRequest.newBuilder(url.resolve(LOGIN))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = exchange(request, BodyHandlers.ofString(), properties.timeout());
        int status = answer.statusCode();
        if (status >= 400 && status < 500 && status != 429) {
            throw MetabaseFailed.lasting("SOURCE_LOGIN", "Metabase does not take the login: status " + status);
        }
        if (status != 200) {
            throw MetabaseFailed.passing("Metabase answered a login with status " + status);
        }
        return id(answer.body());
    }

    private static String id(String answer) {
        try {
            String id = JSON.readTree(answer).path("id").asString("");
            if (!id.isEmpty()) {
                return id;
            }
        } catch (JacksonException noJson) {
            log.debug("login answered with no JSON", noJson);
        }
        throw MetabaseFailed.passing("Metabase answered a login with something else than a session");
    }

    /** The time counts to the last byte; the client's own would end with the headers. */
    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler, Duration timeout) {
        var answer = client.sendAsync(request, handler);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw MetabaseFailed.passing("Metabase gave no whole answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException broken) {
            Throwable cause = broken.getCause();
            throw MetabaseFailed.passing("the connection to Metabase broke: "
                    + (cause instanceof IOException ? cause.getMessage() : String.valueOf(cause)));
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw MetabaseFailed.lasting("INTERRUPTED", "the import was stopped");
        }
    }

    /** Metabase keeps a session for two weeks otherwise. */
    @Override
    public synchronized void close() {
        if (token != null) {
            BodyPublisher none = BodyPublishers.noBody();
            var request = HttpRequest.newBuilder(url.resolve(LOGIN))
                    .header(SESSION, token)
                    .method("DELETE", none)
                    .build();
            try {
                exchange(request, BodyHandlers.discarding(), FAREWELL);
            } catch (MetabaseFailed gone) {
                log.debug("no logout: {}", gone.getMessage());
            }
            token = null;
        }
        client.shutdownNow();
    }
}
