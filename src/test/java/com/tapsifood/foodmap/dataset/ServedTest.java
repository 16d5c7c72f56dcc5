package com.tapsifood.foodmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class ServedTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final PublishedVersions versions = new PublishedVersions(event -> {});
    private final Served<String> served = new Served<>(Dataset.ORDERS, versions);

    @BeforeEach
    void useVirtualTime() {
        VirtualTimeScheduler.set(time);
    }

    @AfterEach
    void useRealTime() {
        VirtualTimeScheduler.reset();
    }

    /** Published at the hour of its id unless told. */
    private void publish(int id, Mono<String> data) {
        publish(id, id, data);
    }

    private void publish(int id, int hour, Mono<String> data) {
        var version = new DatasetVersion(id, Dataset.ORDERS, "test", 1, MIDNIGHT.plusSeconds(hour * 3600L));
        versions.learn(List.of(version));
        served.follow(new DatasetPublished(version), v -> data).subscribe();
    }

    private CompletableFuture<@Nullable DatasetPrepared> stage(int id, Mono<String> data) {
        var version = new DatasetVersion(id, Dataset.ORDERS, "test", 1, MIDNIGHT);
        return served.prepare(new DatasetStaged(Dataset.ORDERS, version), v -> data)
                .toFuture();
    }

    private static final Mono<String> UNREAD = Mono.error(new AssertionError("read again"));

    @Test
    void preparedVersionIsServedWithoutReadingItAgain() {
        publish(1, Mono.just("one"));
        assertThat(stage(2, Mono.just("two"))).isCompletedWithValue(new DatasetPrepared(2));
        assertThat(current()).isEqualTo(1);
        publish(2, UNREAD);
        assertThat(served.current()).contains(new Served.Snapshot<>(2, "two"));
    }

    @Test
    void publicationOfAnotherVersionEndsThePreparation() {
        Sinks.One<String> slow = Sinks.one();
        publish(1, Mono.just("one"));
        stage(2, slow.asMono());
        publish(3, Mono.just("three"));
        assertThat(slow.currentSubscriberCount()).isZero();
        assertThat(current()).isEqualTo(3);
    }

    @Test
    void withdrawnVersionIsForgotten() {
        publish(1, Mono.just("one"));
        stage(2, Mono.just("two"));
        served.prepare(new DatasetStaged(Dataset.ORDERS, null), v -> UNREAD).subscribe();
        publish(2, 2, Mono.just("read anew"));
        assertThat(served.current()).contains(new Served.Snapshot<>(2, "read anew"));
    }

    @Test
    void nobodyWaitsForWhatCannotBePrepared() {
        publish(1, Mono.just("one"));
        assertThat(stage(2, Mono.error(new IllegalStateException("damaged"))))
                .isCompletedWithValue(new DatasetPrepared(2));
        assertThat(served.fault()).isEmpty();
    }

    /** There would be three in memory. */
    @Test
    void nothingIsPreparedWhileAPublishedVersionIsRead() {
        Sinks.One<String> slow = Sinks.one();
        publish(1, Mono.just("one"));
        publish(2, slow.asMono());
        assertThat(stage(3, UNREAD)).isCompletedWithValue(new DatasetPrepared(3));
        slow.tryEmitValue("two");
        assertThat(current()).isEqualTo(2);
        assertThat(stage(3, Mono.just("three"))).isCompletedWithValue(new DatasetPrepared(3));
    }

    private int current() {
        return served.current().map(Served.Snapshot::version).orElse(0);
    }

    @Test
    void nextVersionTakesThePlaceWhenItHasBeenRead() {
        Sinks.One<String> data = Sinks.one();
        publish(1, Mono.just("one"));
        publish(2, data.asMono());
        assertThat(current()).isEqualTo(1);
        data.tryEmitValue("two");
        assertThat(served.current()).contains(new Served.Snapshot<>(2, "two"));
    }

    @Test
    void overtakenReadIsGivenUp() {
        Sinks.One<String> slow = Sinks.one();
        publish(1, slow.asMono());
        publish(2, Mono.just("two"));
        assertThat(slow.currentSubscriberCount()).isZero();
        slow.tryEmitValue("one");
        assertThat(current()).isEqualTo(2);
    }

    @Test
    void retriesOfAnOvertakenVersionEnd() {
        publish(1, Mono.error(new IllegalStateException("damaged")));
        publish(2, Mono.just("two"));
        time.advanceTimeBy(Duration.ofHours(1));
        assertThat(current()).isEqualTo(2);
        assertThat(served.fault()).isEmpty();
    }

    @Test
    void olderVersionPublishedAnewIsServed() {
        publish(1, Mono.just("one"));
        publish(2, Mono.just("two"));
        publish(1, 3, Mono.just("one"));
        assertThat(current()).isEqualTo(1);
    }

    @Test
    void unreadableVersionLeavesTheOneBeforeAndIsTriedAgain() {
        var tries = new int[1];
        publish(1, Mono.just("one"));
        publish(2, Mono.fromSupplier(() -> {
            if (tries[0]++ < 3) {
                throw new IllegalStateException("segment 7 is damaged");
            }
            return "two";
        }));
        assertThat(current()).isEqualTo(1);
        assertThat(served.isLoading()).isFalse();
        assertThat(served.fault().orElseThrow()).contains("version 2 of orders", "segment 7 is damaged");
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(current()).isEqualTo(2);
        assertThat(served.fault()).isEmpty();
    }

    @Test
    void withoutAVersionBeforeAnUnreadableOneIsLoading() {
        assertThat(served.isLoading()).isTrue();
        publish(1, Mono.error(new IllegalStateException("damaged")));
        assertThat(served.isLoading()).isTrue();
        assertThat(new DataServed(List.of(served)).health().getDetails())
                .hasEntrySatisfying("orders", why -> assertThat(why).asString().contains("damaged"));
        publish(2, Mono.just("two"));
        assertThat(served.isLoading()).isFalse();
        assertThat(new DataServed(List.of(served)).health().getStatus().getCode())
                .isEqualTo("UP");
    }
}
