package com.tapsifood.foodmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class OlderVersionTest {

    private static final Object EMPTY = new Object();

    private final List<Integer> reads = new ArrayList<>();
    private final Sinks.One<Object> database = Sinks.one();

    @Test
    void versionIsReadOnceHoweverManyAskForIt() {
        OlderVersion<Object> older = after(List.of(5, 6), version -> database.asMono());
        assertLoading(older, 6);
        assertLoading(older, 6);
        var data = new Object();
        database.tryEmitValue(data).orThrow();
        assertThat(older.getVersion("compare", 6)).isSameAs(data);
        assertThat(reads).containsExactly(6);
    }

    @Test
    void versionThatIsNotKeptIsRefused() {
        OlderVersion<Object> older = after(List.of(5, 6), version -> database.asMono());
        assertNotKept(older, 4);
        assertThat(reads).isEmpty();
    }

    @Test
    void versionJustReadIsNotDrivenOutByAnother() {
        OlderVersion<Object> older = after(List.of(5, 6), version -> Mono.just(EMPTY));
        assertLoading(older, 6);
        assertLoading(older, 5);
        assertThat(older.getVersion("compare", 6)).isSameAs(EMPTY);
        assertThat(reads).containsExactly(6);
    }

    @Test
    void versionThatIsGoneOrCannotBeReadIsNoLongerKept() {
        OlderVersion<Object> gone = after(List.of(5, 6), version -> Mono.empty());
        assertLoading(gone, 6);
        assertNotKept(gone, 6);
        OlderVersion<Object> broken =
                after(List.of(6), version -> Mono.error(new IllegalStateException("a wrong checksum")));
        assertLoading(broken, 6);
        assertNotKept(broken, 6);
    }

    @Test
    void publicationMakesRoomAndForgetsWhatIsNoLongerKept() {
        var kept = new ArrayList<>(List.of(5, 6));
        OlderVersion<Object> older = after(kept, version -> Mono.just(EMPTY));
        assertLoading(older, 6);
        assertThat(older.getVersion("compare", 6)).isSameAs(EMPTY);
        kept.remove(Integer.valueOf(6));
        older.follow(published(8)).subscribe();
        assertNotKept(older, 6);
    }

    @Test
    void nothingIsKnownBeforeThePublishedVersion() {
        assertLoading(new OlderVersion<>(Dataset.ORDERS, () -> Mono.just(List.of(5)), version -> Mono.empty()), 5);
    }

    private OlderVersion<Object> after(List<Integer> kept, IntFunction<Mono<Object>> read) {
        var older = new OlderVersion<>(Dataset.ORDERS, () -> Mono.just(kept), version -> {
            reads.add(version);
            return read.apply(version);
        });
        older.follow(published(7)).subscribe();
        return older;
    }

    private static DatasetPublished published(int version) {
        return new DatasetPublished(new DatasetVersion(version, Dataset.ORDERS, "a test", 1, Instant.EPOCH));
    }

    private static void assertLoading(OlderVersion<Object> older, int version) {
        assertThatThrownBy(() -> older.getVersion("compare", version)).isInstanceOf(StillLoading.class);
    }

    private static void assertNotKept(OlderVersion<Object> older, int version) {
        assertThatThrownBy(() -> older.getVersion("compare", version))
                .isInstanceOfSatisfying(
                        InvalidParameter.class, e -> assertThat(e.field()).isEqualTo("compare"));
    }
}
