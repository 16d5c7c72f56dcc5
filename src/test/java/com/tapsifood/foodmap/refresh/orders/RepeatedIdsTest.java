package com.tapsifood.foodmap.refresh.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedIdsTest {

    @Test
    void everyRepeatedIdIsNoticedAndFewOthers() {
        var ids = new RepeatedIds();
        for (int i = 0; i < 1_000_000; i++) {
            ids.add("o" + Integer.toString(i, 36));
        }
        for (int i = 0; i < 1_000_000; i += 1000) {
            ids.add("o" + Integer.toString(i, 36));
        }
        for (int i = 0; i < 1_000_000; i += 1000) {
            assertThat(ids.candidates()).contains("o" + Integer.toString(i, 36));
        }
        assertThat(ids.candidates()).hasSizeLessThan(1_000 + 200);
    }
}
