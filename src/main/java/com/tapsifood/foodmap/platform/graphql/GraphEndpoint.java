package com.tapsifood.foodmap.platform.graphql;

import static org.springframework.http.MediaType.APPLICATION_GRAPHQL_RESPONSE;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.tapsifood.foodmap.platform.web.AccessLog;
import graphql.language.OperationDefinition.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP: POST takes any query, GET a document by its id, and what GET answers may be kept for a minute.
 * Parameters of a wrong type are refused, where Spring's own handler takes them for none.
 */
@Component
@Profile("serve")
class GraphEndpoint extends GraphQlHttpHandler {

    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();
    private static final Pattern NAME = Pattern.compile("\\w{1,64}");

    private final WebGraphQlHandler graph;
    private final Documents documents;
    private final JsonMapper json;

    GraphEndpoint(WebGraphQlHandler graph, Documents documents, JsonMapper json) {
        super(graph);
        this.graph = graph;
        this.documents = documents;
        this.json = json;
    }

    /** Answers a POST; subscriptions have ways of their own. */
    @Override
    public Mono<ServerResponse> handleRequest(ServerRequest request) {
        return GraphRequest.ofBody(request)
                .flatMap(asked -> ask(request, asked.body(documents), Operation.QUERY, Operation.MUTATION))
                .flatMap(answer -> prepareResponse(request, answer));
    }

    /** Answers a GET, which changes nothing. */
    Mono<ServerResponse> get(ServerRequest request) {
        var body = GraphRequest.ofAddress(request, json).body(documents);
        return ask(request, body, Operation.QUERY).flatMap(answer -> cacheable(request, answer));
    }

    /** Lets a handler of POST answer a GET: browsers open a stream of events with GET only. */
    HandlerFunction<ServerResponse> asPost(HandlerFunction<ServerResponse> handler) {
        return request -> {
            var body = GraphRequest.ofAddress(request, json).body(documents);
            return handler.handle(ServerRequest.from(request)
                    .method(HttpMethod.POST)
                    .headers(headers -> headers.setContentType(APPLICATION_JSON))
                    .body(json.writeValueAsString(body))
                    .build());
        };
    }

    private Mono<WebGraphQlResponse> ask(ServerRequest request, Map<String, Object> body, Operation... taken) {
        var exchange = request.exchange();
        var asked = new WebGraphQlRequest(
                request.uri(),
                request.headers().asHttpHeaders(),
                request.cookies(),
                request.remoteAddress().orElse(null),
                request.attributes(),
                body,
                exchange.getRequest().getId(),
                exchange.getLocaleContext().getLocale());
        OperationsTaken.only(asked, taken);
        return graph.handleRequest(asked).doOnNext(answer -> AccessLog.note(exchange, account(asked, answer)));
    }

    /** For the log: no values, and no names that a client chose but the one of the operation. */
    private static Map<String, Object> account(WebGraphQlRequest asked, WebGraphQlResponse answer) {
        var account = new LinkedHashMap<String, Object>();
        account.put("document", Documents.idOf(asked.getDocument()).substring(0, "sha256:".length() + 16));
        String operation = asked.getOperationName();
        if (operation != null && NAME.matcher(operation).matches()) {
            account.put("operation", operation);
        }
        if (answer.getExtensions().get("cost") instanceof Map<?, ?> cost) {
            account.put("cost", Objects.requireNonNull(cost.get("requested")));
        }
        List<?> codes = answer.getErrors().stream()
                .map(error -> Objects.requireNonNull(error.getExtensions().get("code")))
                .distinct()
                .toList();
        if (!codes.isEmpty()) {
            account.put("errors", codes);
        }
        return account;
    }

    private Mono<ServerResponse> cacheable(ServerRequest request, WebGraphQlResponse answer) {
        boolean takesGraph =
                request.headers().accept().stream().anyMatch(APPLICATION_GRAPHQL_RESPONSE::equalsTypeAndSubtype);
        MediaType type = takesGraph ? APPLICATION_GRAPHQL_RESPONSE : APPLICATION_JSON;
        byte[] bytes = json.writeValueAsBytes(answer.toMap());
        var response = ServerResponse.status(selectResponseStatus(answer, type))
                .contentType(type)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.COOKIE, "X-API-Key");
        if (!answer.getErrors().isEmpty()) {
            return response.bodyValue(bytes);
        }
        String etag = '"' + DigestUtils.md5DigestAsHex(bytes) + '"';
        return request.checkNotModified(etag)
                .switchIfEmpty(response.cacheControl(FOR_A_MINUTE).eTag(etag).bodyValue(bytes));
    }
}
