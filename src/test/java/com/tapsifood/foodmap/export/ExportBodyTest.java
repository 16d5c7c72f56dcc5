package com.tapsifood.foodmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.dataset.Dataset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

class ExportBodyTest {

    private static final int PAGES = 1_000;
    private static final List<ExportTable.Row> PAGE =
            Collections.nCopies(100, new ExportTable.Row(List.of("x".repeat(1_000)), null));

    private final AtomicInteger pagesRead = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private ExportTable table(Flux<List<ExportTable.Row>> pages) {
        return new ExportTable("t", Map.of(), List.of(), List.of("name"), pages);
    }

    private Flux<List<ExportTable.Row>> pages() {
        return Flux.range(0, PAGES)
                .map(i -> PAGE)
                .doOnNext(page -> pagesRead.incrementAndGet())
                .doOnCancel(() -> cancelled.set(true));
    }

    private Client take(Flux<List<ExportTable.Row>> pages) {
        var client = new Client();
        ExportBody.of(table(pages), ExportFormat.NDJSON, false).subscribe(client);
        return client;
    }

    /** Takes what it asks for and no more. */
    private static final class Client extends BaseSubscriber<DataBuffer> {

        private final AtomicInteger pieces = new AtomicInteger();
        private final AtomicInteger largest = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(DataBuffer piece) {
            largest.accumulateAndGet(piece.readableByteCount(), Math::max);
            pieces.incrementAndGet();
        }

        @Override
        protected void hookOnError(Throwable e) {
            failure.set(e);
        }
    }

    @Test
    void pagesAreReadAsTheClientTakesThem() {
        var client = take(pages());
        client.request(1);
        await().until(() -> client.pieces.get() == 1);
        assertThat(pagesRead.get()).isLessThanOrEqualTo(3);
        client.request(70);
        await().until(() -> client.pieces.get() == 71);
        assertThat(pagesRead.get()).isBetween(10, 14);
        assertThat(client.largest.get()).isEqualTo(ExportBody.PIECE);
    }

    @Test
    void clientThatGoesAwayEndsTheReading() {
        var client = take(pages());
        client.request(1);
        await().until(() -> client.pieces.get() == 1);
        client.cancel();
        await().untilTrue(cancelled);
        assertThat(pagesRead.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void versionThatGoesIsAnErrorAndNoEnd() {
        var client = take(Flux.concat(Flux.just(PAGE), Flux.error(new VersionGone(Dataset.VENDORS, 7))));
        client.requestUnbounded();
        await().untilAsserted(() -> assertThat(client.failure.get()).isInstanceOf(VersionGone.class));
    }
}
