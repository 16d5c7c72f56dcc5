package com.tapsifood.foodmap.platform.graphql;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of a GraphQL request as it came, checked for their types. */
record GraphRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        @Nullable Map<String, Object> variables,
        @Nullable Map<String, Object> extensions) {

    private static final ParameterizedTypeReference<Map<String, Object>> BODY = new ParameterizedTypeReference<>() {};

    /** From the JSON body of a POST. */
    static Mono<GraphRequest> ofBody(ServerRequest request) {
        return request.bodyToMono(BODY)
                .switchIfEmpty(Mono.error(() -> new InvalidParameter("query", "there is no body")))
                .map(body -> new GraphRequest(
                        text(body, "query"),
                        text(body, "documentId"),
                        text(body, "operationName"),
                        object(body, "variables"),
                        object(body, "extensions")));
    }

    /** From the address of a GET, which names a document and holds none: texts of queries do not belong in logs. */
    static GraphRequest ofAddress(ServerRequest request, JsonMapper json) {
        if (request.queryParam("query").isPresent()) {
            throw new InvalidParameter("query", "a GET asks for a document by its documentId");
        }
        return new GraphRequest(
                null,
                request.queryParam("documentId")
                        .orElseThrow(() -> new InvalidParameter("documentId", "the id of a document is missing")),
                request.queryParam("operationName").orElse(null),
                request.queryParam("variables").map(text -> object(text, json)).orElse(null),
                null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String text, JsonMapper json) {
        try {
            return json.readValue(text, Map.class);
        } catch (JacksonException malformed) {
            throw new InvalidParameter("variables", "it is not a JSON object");
        }
    }

    private static @Nullable String text(Map<String, Object> body, String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof String)) {
            throw new InvalidParameter(name, "it is not a string");
        }
        return (String) value;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> object(Map<String, Object> body, String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof Map)) {
            throw new InvalidParameter(name, "it is not an object");
        }
        return (Map<String, Object>) value;
    }

    /** What Spring reads, with the text of the document. */
    Map<String, Object> body(Documents documents) {
        String text = documentId == null ? query : documents.getText(documentId, query);
        if (text == null || text.isBlank()) {
            throw new InvalidParameter("query", "the text of a query, or a documentId, is missing");
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("query", text);
        put(body, "operationName", operationName);
        put(body, "variables", variables);
        put(body, "extensions", extensions);
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
