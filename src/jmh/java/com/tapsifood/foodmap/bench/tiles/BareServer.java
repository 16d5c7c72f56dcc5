package com.tapsifood.foodmap.bench.tiles;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The least that reactor-netty can do: one answer, fetched from the food map at the start and then sent to everybody,
 * with the same status, body, length, type, coding and tag, and nothing else. {@code ./dev bench tiles} starts it.
 */
public final class BareServer {

    private final byte[] body;
    private final String type;
    private final String coding;
    private final String tag;

    /** What it prints when it answers. */
    static final String READY = "ready";

    private BareServer(HttpResponse<byte[]> answer) {
        body = answer.body();
        type = answer.headers().firstValue("Content-Type").orElseThrow();
        coding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        tag = answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Arguments: port, address of the tile; the key comes in FOODMAP_BENCH_KEY. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bare = new BareServer(fetch(URI.create(arguments[1])));
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(bare::answer)
                .bindNow();
        System.out.println(READY);
        server.onDispose().block();
    }

    private static HttpResponse<byte[]> fetch(URI tile) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(tile)
                    .header("X-API-Key", System.getenv("FOODMAP_BENCH_KEY"))
                    .header("Accept-Encoding", "br")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        response.header(HttpHeaderNames.ETAG, tag);
        if (tag.equals(request.requestHeaders().get(HttpHeaderNames.IF_NONE_MATCH))) {
            return response.status(304).send();
        }
        return response.header(HttpHeaderNames.CONTENT_TYPE, type)
                .header(HttpHeaderNames.CONTENT_ENCODING, coding)
                .header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.length))
                .send(Mono.just(Unpooled.wrappedBuffer(body)))
                .then();
    }
}
