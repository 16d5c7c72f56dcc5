package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrderFilterTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);

    @Test
    void canonicalTextIsSortedAndSaysNothingOfWhatDoesNotRestrict() {
        assertThat(new OrderFilter("tehran", null, null, new TreeSet<>()).canonical())
                .isEqualTo("city=tehran");
        assertThat(new OrderFilter("tehran", MARCH, MAY, new TreeSet<>(List.of("restaurant", "cafe"))).canonical())
                .isEqualTo("city=tehran&from=2026-03-01&to=2026-05-31&line=cafe,restaurant");
        assertThat(new OrderFilter("shiraz", null, MAY, new TreeSet<>(List.of("cafe"))).canonical())
                .isEqualTo("city=shiraz&to=2026-05-31&line=cafe");
    }

    @Test
    void datesInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> new OrderFilter("tehran", MAY, MARCH, new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-05-31");
    }

    @Test
    void linesAreCopied() {
        var lines = new TreeSet<>(List.of("cafe"));
        var filter = new OrderFilter("tehran", MARCH, MARCH, lines);
        lines.add("bakery");
        assertThat(filter.lines()).containsExactly("cafe");
        assertThatThrownBy(() -> filter.lines().add("bakery")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void groupKeepsLineAndOrigin() {
        for (int line = 0; line <= 7; line++) {
            assertThat(OrderGroup.kind(OrderGroup.of(line, null))).isEqualTo(OrderGroup.UNKNOWN);
            assertThat(OrderGroup.kind(OrderGroup.of(line, true))).isEqualTo(OrderGroup.ORGANIC);
            assertThat(OrderGroup.kind(OrderGroup.of(line, false))).isEqualTo(OrderGroup.NON_ORGANIC);
        }
    }

    @Test
    void maskHasTheGroupsOfItsLinesOnly() {
        long mask = OrderGroup.mask(List.of(1, 7));
        for (int line = 0; line <= 7; line++) {
            for (Boolean organic : new Boolean[] {null, true, false}) {
                boolean in = (mask >>> OrderGroup.of(line, organic) & 1) != 0;
                assertThat(in).as("line %d", line).isEqualTo(line == 1 || line == 7);
            }
        }
        assertThat(OrderGroup.mask(List.of())).isEqualTo(-1L);
    }

    @Test
    void daysBeyondTheColumnAreClamped() {
        var selection = OrderSelection.of(LocalDate.of(1900, 1, 1), LocalDate.MAX, List.of());
        assertThat(selection.firstDay()).isZero();
        assertThat(selection.lastDay()).isEqualTo(65_535);
    }
}
