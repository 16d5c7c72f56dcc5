package com.tapsifood.foodmap.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every request but those of tiles an id, and writes a line of JSON for each: who, what, how long, how it ended.
 * Queries of addresses, headers and bodies are not in it, as they hold keys and filters.
 */
@Component
@Profile("serve")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class AccessLog implements WebFilter {

    static final String REQUEST_ID = "X-Request-Id";
    /** Logger of the lines; set its level to off to have none. */
    static final String LOGGER = "foodmap.access";

    private static final Logger log = LoggerFactory.getLogger(LOGGER);
    private static final Pattern ID = Pattern.compile("[\\w.-]{1,64}");
    private static final String CALLER = AccessLog.class.getName() + ".caller";
    private static final String NOTES = AccessLog.class.getName() + ".notes";
    private static final int HUNG_UP = 499;
    private static final int LONGEST_PATH = 200;

    private final JsonMapper json;

    AccessLog(JsonMapper json) {
        this.json = json;
    }

    /** Says who asks. */
    public static void noteCaller(ServerWebExchange exchange, String name) {
        exchange.getAttributes().put(CALLER, name);
    }

    /** Adds what a feature knows of the request. */
    public static void note(ServerWebExchange exchange, Map<String, Object> notes) {
        exchange.getAttributes().put(NOTES, notes);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Instant start = Instant.now();
        String id = id(exchange.getRequest().getHeaders().getFirst(REQUEST_ID));
        var response = exchange.getResponse();
        response.getHeaders().set(REQUEST_ID, id);
        response.beforeCommit(() -> Mono.fromRunnable(() -> write(exchange, id, start, null)));
        return chain.filter(exchange).doOnCancel(() -> {
            if (!response.isCommitted()) {
                write(exchange, id, start, HUNG_UP);
            }
        });
    }

    private static String id(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    private void write(ServerWebExchange exchange, String id, Instant start, @Nullable Integer status) {
        if (!log.isInfoEnabled()) {
            return;
        }
        String path = exchange.getRequest().getPath().value();
        var known = exchange.getResponse().getStatusCode();
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id);
        line.put("method", exchange.getRequest().getMethod().name());
        line.put("path", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path);
        line.put("status", status != null ? status : known == null ? 200 : known.value());
        line.put("ms", Duration.between(start, Instant.now()).toMillis());
        if (exchange.getAttribute(CALLER) instanceof String caller) {
            line.put("caller", caller);
        }
        if (exchange.getAttribute(NOTES) instanceof Map<?, ?> notes) {
            notes.forEach((name, value) -> line.put(String.valueOf(name), value));
        }
        log.info("{}", json.writeValueAsString(line));
    }
}
