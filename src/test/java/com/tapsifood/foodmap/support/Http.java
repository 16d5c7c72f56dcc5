package com.tapsifood.foodmap.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server as any program would: nothing is added, followed or kept. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;

    public Http(int port) {
        this.port = port;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        /** First value of the header. */
        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    /** Scheme, host and port, as browsers send it. */
    public String origin() {
        return "http://localhost:" + port;
    }

    /** @param headers names and values by turns */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer postJson(String path, String body, String... headers) {
        return send("POST", path, new Body("application/json", body), headers);
    }

    /** The whole answer to a GraphQL document, errors included. */
    public JsonNode ask(String key, String document) {
        String body = JSON.writeValueAsString(Map.of("query", document));
        return JSON.readTree(postJson("/graphql", body, "X-API-Key", key).body());
    }

    public Answer post(String path, String contentType, String body) {
        return send("POST", path, new Body(contentType, body));
    }

    /** What is sent, and as what. */
    public record Body(String contentType, String text) {}

    /** Bytes as they came, still compressed if they are. */
    public HttpResponse<byte[]> download(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build(), BodyHandlers.ofByteArray());
    }

    public Answer send(String method, String path, @Nullable Body body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(20));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(body.text())).header("Content-Type", body.contentType());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
