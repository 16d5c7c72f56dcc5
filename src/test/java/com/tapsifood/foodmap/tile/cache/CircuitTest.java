package com.tapsifood.foodmap.tile.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Circuit circuit = new Circuit(nanos::get);

    @Test
    void threeFailuresInARowEndTheAsking() {
        assertThat(circuit.failed()).isFalse();
        assertThat(circuit.failed()).isFalse();
        assertThat(circuit.mayAsk()).isTrue();
        assertThat(circuit.failed()).isTrue();
        assertThat(circuit.mayAsk()).isFalse();
        assertThat(circuit.failed()).as("said once").isFalse();
    }

    @Test
    void answerBetweenFailuresStartsTheCountAgain() {
        circuit.failed();
        circuit.failed();
        assertThat(circuit.answered()).as("nothing to say").isFalse();
        circuit.failed();
        assertThat(circuit.mayAsk()).isTrue();
    }

    @Test
    void afterThePauseOneAsksForAll() {
        open();
        nanos.addAndGet(Circuit.PAUSE.toNanos());
        assertThat(circuit.mayAsk()).isTrue();
        assertThat(circuit.mayAsk()).isFalse();
        assertThat(circuit.answered()).isTrue();
        assertThat(circuit.mayAsk()).isTrue();
    }

    private void open() {
        circuit.failed();
        circuit.failed();
        circuit.failed();
    }
}
