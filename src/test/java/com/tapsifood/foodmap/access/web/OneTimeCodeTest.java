package com.tapsifood.foodmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tapsifood.foodmap.access.Unauthenticated;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private final OneTimeCode code = new OneTimeCode(now::get);

    @Test
    void codeOpensOnceAndIsThenAnother() {
        String first = code.current();
        code.redeem(first);

        assertThat(code.current()).isNotEqualTo(first);
        assertThatExceptionOfType(Unauthenticated.class).isThrownBy(() -> code.redeem(first));
        code.redeem(code.current());
    }

    @Test
    void guessingIsStoppedForTheRestOfTheMinute() {
        for (int i = 0; i < OneTimeCode.WRONG_TRIES; i++) {
            assertThatExceptionOfType(Unauthenticated.class).isThrownBy(() -> code.redeem("wrong"));
        }
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> code.redeem(code.current()));

        now.set(now.get().plus(OneTimeCode.WINDOW));
        code.redeem(code.current());
    }
}
