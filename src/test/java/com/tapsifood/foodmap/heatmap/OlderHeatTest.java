package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.StillLoading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class OlderHeatTest {

    private final List<Integer> reads = new ArrayList<>();
    private final Sinks.One<HeatCubes> database = Sinks.one();

    @Test
    void versionIsReadOnceHoweverManyAskForIt() {
        OlderHeat older = after(List.of(5, 6), version -> database.asMono());
        assertLoading(older, 6);
        assertLoading(older, 6);
        var cubes = new HeatCubes(Map.of(), 5);
        database.tryEmitValue(cubes).orThrow();
        assertThat(older.getVersion(6)).isSameAs(cubes);
        assertThat(reads).containsExactly(6);
    }

    @Test
    void versionThatIsNotKeptIsRefused() {
        OlderHeat older = after(List.of(5, 6), version -> database.asMono());
        assertNotKept(older, 4);
        assertThat(reads).isEmpty();
    }

    @Test
    void versionJustReadIsNotDrivenOutByAnother() {
        OlderHeat older = after(List.of(5, 6), version -> Mono.just(HeatCubes.EMPTY));
        assertLoading(older, 6);
        assertLoading(older, 5);
        assertThat(older.getVersion(6)).isSameAs(HeatCubes.EMPTY);
        assertThat(reads).containsExactly(6);
    }

    @Test
    void versionThatIsGoneOrCannotBeReadIsNoLongerKept() {
        OlderHeat gone = after(List.of(5, 6), version -> Mono.empty());
        assertLoading(gone, 6);
        assertNotKept(gone, 6);
        OlderHeat broken = after(List.of(6), version -> Mono.error(new IllegalStateException("a wrong checksum")));
        assertLoading(broken, 6);
        assertNotKept(broken, 6);
    }

    @Test
    void publicationMakesRoomAndForgetsWhatIsNoLongerKept() {
        var kept = new ArrayList<>(List.of(5, 6));
        OlderHeat older = after(kept, version -> Mono.just(HeatCubes.EMPTY));
        assertLoading(older, 6);
        assertThat(older.getVersion(6)).isSameAs(HeatCubes.EMPTY);
        kept.remove(Integer.valueOf(6));
        older.follow(published(8)).block();
        assertNotKept(older, 6);
    }

    @Test
    void nothingIsKnownBeforeThePublishedVersion() {
        assertLoading(new OlderHeat(() -> Mono.just(List.of(5)), version -> Mono.empty()), 5);
    }

    private OlderHeat after(List<Integer> kept, IntFunction<Mono<HeatCubes>> read) {
        var older = new OlderHeat(() -> Mono.just(kept), version -> {
            reads.add(version);
            return read.apply(version);
        });
        older.follow(published(7)).block();
        return older;
    }

    private static DatasetPublished published(int version) {
        return new DatasetPublished(new DatasetVersion(version, Dataset.ORDERS, "a test", 1, Instant.EPOCH));
    }

    private static void assertLoading(OlderHeat older, int version) {
        assertThatThrownBy(() -> older.getVersion(version)).isInstanceOf(StillLoading.class);
    }

    private static void assertNotKept(OlderHeat older, int version) {
        assertThatThrownBy(() -> older.getVersion(version))
                .isInstanceOfSatisfying(
                        InvalidParameter.class, e -> assertThat(e.field()).isEqualTo("compare"));
    }
}
