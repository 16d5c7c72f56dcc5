package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

class GraphWorkersTest {

    private static final WebGraphQlRequest REQUEST = new WebGraphQlRequest(
            URI.create("http://localhost/graphql"),
            HttpHeaders.EMPTY,
            new LinkedMultiValueMap<>(),
            null,
            Map.of(),
            Map.of("query", "{cities{key}}"),
            "1",
            Locale.ENGLISH);

    @Test
    void queryIsExecutedAndItsAnswerGoesOnAwayFromTheThreadThatAsked() {
        List<String> threads = new CopyOnWriteArrayList<>();
        var answer = new GraphWorkers()
                .intercept(REQUEST, request -> {
                    threads.add(Thread.currentThread().getName());
                    return Mono.delay(Duration.ofMillis(1)).then(Mono.empty());
                })
                .doOnTerminate(() -> threads.add(Thread.currentThread().getName()));
        assertThat(answer.blockOptional(Duration.ofSeconds(5))).isEmpty();
        assertThat(threads).hasSize(2).allMatch(thread -> thread.startsWith("graphql-"));
    }
}
