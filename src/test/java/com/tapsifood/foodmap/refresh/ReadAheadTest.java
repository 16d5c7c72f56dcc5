package com.tapsifood.foodmap.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private record Counting(int rows, @Nullable RuntimeException end, AtomicBoolean stopped) implements Feed<Integer> {
        @Override
        public String source() {
            return "counting";
        }

        @Override
        public void forEach(Consumer<? super Integer> sink) {
            try {
                IntStream.range(0, rows).forEach(sink::accept);
                if (end != null) {
                    throw end;
                }
            } finally {
                stopped.set(true);
            }
        }
    }

    private static Counting feed(int rows, @Nullable RuntimeException end) {
        return new Counting(rows, end, new AtomicBoolean());
    }

    @Test
    void rowsComeInTheirOrder() {
        List<Integer> seen = new ArrayList<>();
        new ReadAhead<>(feed(12_345, null)).forEach(seen::add);
        assertThat(seen).isEqualTo(IntStream.range(0, 12_345).boxed().toList());
    }

    @Test
    void failureOfTheFeedComesAfterTheRowsBeforeIt() {
        List<Integer> seen = new ArrayList<>();
        var cut = new UnreadableSource("TRUNCATED", "cut off");
        assertThatThrownBy(() -> new ReadAhead<>(feed(2500, cut)).forEach(seen::add))
                .isSameAs(cut);
        assertThat(seen).hasSize(2500);
    }

    @Test
    void failureOfWhoTakesRowsStopsTheReading() {
        Counting feed = feed(10_000_000, null);
        var enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> new ReadAhead<>(feed).forEach(row -> {
                    throw enough;
                }))
                .isSameAs(enough);
        await().untilTrue(feed.stopped());
    }
}
