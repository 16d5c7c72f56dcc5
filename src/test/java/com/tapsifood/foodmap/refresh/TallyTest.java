package com.tapsifood.foodmap.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = CheckFixtures.tally();

    @Test
    void rowsAreCountedByReason() {
        assertThat(tally.read()).isEqualTo(1);
        assertThat(tally.read()).isEqualTo(2);
        tally.reject(fault(1, Reason.BAD_RADIUS, "400"));
        tally.reject(fault(2, Reason.BAD_RADIUS, "500"));
        tally.repair(fault(2, Reason.BAD_NUMBER, "x"));
        tally.skip(fault(3, Reason.NO_TARGET, null));

        assertThat(tally.rowsRead()).isEqualTo(2);
        assertThat(tally.quarantined()).isEqualTo(Map.of(Reason.BAD_RADIUS, 2L, Reason.NO_TARGET, 1L));
        assertThat(tally.quarantinedRows()).isEqualTo(3);
        assertThat(tally.repaired()).isEqualTo(Map.of(Reason.BAD_NUMBER, 1L));
        assertThat(tally.repairedRows()).isEqualTo(1);
    }

    @Test
    void threeExamplesOfEachReasonAreKept() {
        for (int row = 1; row <= 5; row++) {
            tally.reject(fault(row, Reason.BAD_RADIUS, row + "00"));
            tally.repair(fault(row, Reason.BAD_NUMBER, null));
        }

        assertThat(tally.examples()).hasSize(6);
        assertThat(tally.examples())
                .contains(
                        "row 3 quarantined: BAD_RADIUS, radius = \"300\" (2abc1z)",
                        "row 3 repaired: BAD_NUMBER, radius = nothing (2abc1z)");
    }

    @Test
    void longValuesAreCutShort() {
        tally.reject(fault(1, Reason.BAD_RADIUS, "9".repeat(5000)));

        assertThat(tally.examples().getFirst()).hasSizeLessThan(300).contains("9…");
    }

    @Test
    void rejectionsAreWrittenBeforeTheyAreTooMany() {
        assertThatThrownBy(() -> {
                    for (int row = 1; row <= 10_000; row++) {
                        tally.reject(fault(row, Reason.BAD_RADIUS, "400"));
                    }
                })
                .hasMessage("there is no database");
        assertThat(tally.quarantinedRows()).isEqualTo(10_000);
    }

    private static Rejection fault(long row, Reason reason, @Nullable String value) {
        return new Rejection(row, reason, "radius", value, "2abc1z");
    }
}
