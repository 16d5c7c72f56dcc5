package com.tapsifood.foodmap.refresh.metabase;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with the paths and shapes of Metabase that asks a real database, and can be told to misbehave. */
final class MetabaseStub implements AutoCloseable {

    static final String PASSWORD = "only-for-tests";
    static final String KEY = "mb_only-for-tests";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What goes wrong with one answer of CSV. */
    enum Fault {
        NONE,
        HANGS,
        CUT_OFF,
        SHORT,
        TWICE,
        PAGE,
        ERROR_AS_JSON,
        STATUS_429,
        STATUS_500,
        STATUS_400,
        FORGETS_SESSION
    }

    private final JdbcClient database;
    private final Map<Integer, Object> cards = new ConcurrentHashMap<>();
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private volatile @Nullable Fault always;
    private volatile int lie;

    MetabaseStub(DataSource database) {
        this.database = JdbcClient.create(database);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void card(int id, String sql) {
        cards.put(id, Map.of("id", id, "database_id", 3, "dataset_query", nativeQuery(sql)));
    }

    private static Map<String, Object> nativeQuery(String sql) {
        return Map.of("type", "native", "database", 3, "native", Map.of("query", sql, "template-tags", Map.of()));
    }

    /** A question made by clicking. */
    void builtCard(int id) {
        cards.put(id, Map.of("id", id, "database_id", 3, "dataset_query", Map.of("type", "query", "database", 3)));
    }

    /** For the next answers of CSV, one each. */
    void next(Fault... some) {
        faults.addAll(List.of(some));
    }

    void always(@Nullable Fault fault) {
        always = fault;
    }

    /** Adds to every count. */
    void lieBy(int rows) {
        lie = rows;
    }

    /** SQL of everything that was asked. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    int openSessions() {
        return sessions.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/api/session")) {
                session(exchange);
            } else if (!isKnown(exchange)) {
                answer(exchange, 401, "text/plain", "Unauthenticated");
            } else if (path.startsWith("/api/card/")) {
                Object card = cards.get(Integer.parseInt(path.substring("/api/card/".length())));
                answer(exchange, card == null ? 404 : 200, "application/json", JSON.writeValueAsString(card));
            } else if (path.equals("/api/dataset")) {
                dataset(exchange);
            } else if (path.equals("/api/dataset/csv")) {
                export(exchange);
            } else {
                answer(exchange, 404, "text/plain", "API endpoint does not exist.");
            }
        }
    }

    private boolean isKnown(HttpExchange exchange) {
        String session = exchange.getRequestHeaders().getFirst("X-Metabase-Session");
        return session == null
                ? KEY.equals(exchange.getRequestHeaders().getFirst("X-API-KEY"))
                : sessions.contains(session);
    }

    private void session(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            sessions.remove(exchange.getRequestHeaders().getFirst("X-Metabase-Session"));
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        JsonNode login = JSON.readTree(body(exchange));
        if (!login.path("password").asString("").equals(PASSWORD)) {
            answer(exchange, 401, "application/json", "{\"errors\":{\"password\":\"did not match stored password\"}}");
            return;
        }
        String id = UUID.randomUUID().toString();
        sessions.add(id);
        answer(exchange, 200, "application/json", "{\"id\":\"" + id + "\"}");
    }

    private void dataset(HttpExchange exchange) throws IOException {
        String sql = JSON.readTree(body(exchange)).at("/native/query").asString("");
        asked.add(sql);
        List<Object> row = database.sql(sql)
                .query((result, n) -> {
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        Object value = result.getObject(i);
                        values.add(value instanceof Long count ? count + lie : String.valueOf(value));
                    }
                    return values;
                })
                .single();
        var answer = Map.of("status", "completed", "row_count", 1, "data", Map.of("rows", List.of(row)));
        answer(exchange, 202, "application/json", JSON.writeValueAsString(answer));
    }

    private void export(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            String form = body(exchange);
            String query = form.substring(form.indexOf("&query=") + "&query=".length());
            String sql = JSON.readTree(URLDecoder.decode(query, StandardCharsets.UTF_8))
                    .at("/native/query")
                    .asString("");
            asked.add(sql);
            Fault planned = faults.poll();
            Fault lasting = always;
            export(exchange, sql, planned != null ? planned : lasting != null ? lasting : Fault.NONE);
        } finally {
            running.decrementAndGet();
        }
    }

    private void export(HttpExchange exchange, String sql, Fault fault) throws IOException {
        switch (fault) {
            case HANGS -> hang();
            case PAGE ->
                answer(exchange, 200, "text/html", "<!doctype html><title>Maintenance</title>Back in five minutes");
            case ERROR_AS_JSON ->
                answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"status\":\"failed\",\"error\":\"Memory limit exceeded\"}");
            case STATUS_429, STATUS_500, STATUS_400 ->
                answer(exchange, Integer.parseInt(fault.name().substring(7)), "text/plain", "no");
            case FORGETS_SESSION -> {
                sessions.clear();
                answer(exchange, 401, "text/plain", "Unauthenticated");
            }
            default -> rows(exchange, lines(sql), fault);
        }
    }

    private void hang() {
        try {
            closed.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rows(HttpExchange exchange, List<String> lines, Fault fault) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/csv");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        int end = fault == Fault.SHORT || fault == Fault.CUT_OFF ? Math.max(1, lines.size() / 2) : lines.size();
        body.write((String.join("\n", lines.subList(0, end)) + "\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
        if (fault == Fault.TWICE) {
            body.write((String.join("\n", lines.subList(1, end)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (fault != Fault.CUT_OFF) {
            body.close();
        } else {
            throw new IOException("cut off on purpose");
        }
    }

    private List<String> lines(String sql) {
        List<String> lines = new ArrayList<>();
        database.sql(sql).query(result -> {
            List<String> values = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                if (lines.isEmpty()) {
                    values.add(result.getMetaData().getColumnName(i));
                }
            }
            if (lines.isEmpty()) {
                lines.add(String.join(",", values));
                values.clear();
            }
            for (int i = 1; i <= columns; i++) {
                String value = result.getString(i);
                values.add(value == null ? "" : "\"" + value.replace("\"", "\"\"") + "\"");
            }
            lines.add(String.join(",", values));
        });
        return lines;
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
