package com.tapsifood.foodmap.support;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A client of GraphQL over WebSocket that speaks graphql-transport-ws and keeps all it hears. */
public final class SocketClient implements AutoCloseable, WebSocket.Listener {

    private final HttpClient client = HttpClient.newHttpClient();
    private final StringBuffer received = new StringBuffer();
    private @Nullable WebSocket socket;

    private SocketClient() {}

    /** @param headers names and values by turns */
    public static SocketClient open(int port, String... headers) {
        var opened = new SocketClient();
        var builder = opened.client.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        opened.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql/ws"), opened)
                .join();
        return opened;
    }

    /** Says hello and waits for the answer. */
    public void begin() {
        send("{\"type\":\"connection_init\"}");
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> received().contains("connection_ack"));
    }

    public void subscribe(String id, String query) {
        send("{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}".formatted(id, query));
    }

    private void send(String text) {
        if (socket != null) {
            socket.sendText(text, true).join();
        }
    }

    /** All that came so far. */
    public String received() {
        return received.toString();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        received.append(text);
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        client.shutdownNow();
    }
}
