package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The privacy rule by hand-made squares, k = 5. */
class CellPrivacyTest {

    private static final int K = 5;
    private static final int QUARTER = 1 << HeatSegment.CELL_BITS - 2;

    private final HeatSegmentBuilder builder = new HeatSegmentBuilder();
    private int highest;

    private void orders(int cell, int... customers) {
        for (int customer : customers) {
            builder.add(new HeatSegmentBuilder.Row(cell, 20_000, 12, (byte) 0, customer, 1, new int[3]));
            highest = Math.max(highest, customer);
        }
    }

    private HeatSegment build() {
        return builder.build(3, K, highest > 0, highest);
    }

    private static List<Integer> openZooms(HeatSegment segment) {
        var zooms = new ArrayList<Integer>();
        for (byte zoom : segment.openZoom()) {
            zooms.add((int) zoom);
        }
        return zooms;
    }

    @Test
    void crowdedCellIsOpenToTheFinestLevel() {
        orders(9, 1, 2, 3, 4, 5);
        HeatSegment segment = build();
        assertThat(segment.open()).isTrue();
        assertThat(openZooms(segment)).containsOnly(18);
    }

    @Test
    void manyOrdersOfFewCustomersAreHidden() {
        orders(9, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4);
        assertThat(build().open()).isFalse();
    }

    @Test
    void orderWithoutCustomerIsNotAnotherCustomer() {
        orders(9, 1, 2, 3, 4, 0, 0, 0);
        assertThat(build().open()).isFalse();
    }

    @Test
    void cellOfOrdersWithoutCustomersOnlyIsClosed() {
        orders(0, 1, 2, 3, 4, 5);
        orders(QUARTER, 0, 0, 0, 0, 0, 0, 0, 0);
        HeatSegment segment = build();
        assertThat(segment.open()).isTrue();
        assertThat(openZooms(segment)).containsOnly(11);
    }

    @Test
    void withoutAnyCustomerOrdersAreCounted() {
        orders(9, 0, 0, 0, 0, 0);
        orders(QUARTER, 0, 0, 0, 0);
        HeatSegment segment = build();
        assertThat(segment.open()).isTrue();
        // the closed quarter has four only, so that the other closes with it
        assertThat(openZooms(segment)).containsOnly(11);
    }

    @Test
    void smallestOpenSiblingClosesWithALonelyCell() {
        orders(0, 1, 2);
        orders(QUARTER, 11, 12, 13, 14, 15, 16, 17);
        orders(2 * QUARTER, 21, 22, 23, 24, 25);
        orders(3 * QUARTER, 31, 32, 33, 34, 35, 36);
        assertThat(openZooms(build())).containsExactlyElementsOf(zooms(11, 2, 18, 7, 11, 5, 18, 6));
    }

    @Test
    void siblingThatBringsNobodyNewIsNotEnough() {
        orders(0, 1, 2, 3);
        orders(QUARTER, 1, 2, 4);
        orders(2 * QUARTER, 21, 22, 23, 24, 25);
        // four customers in the closed quarters, though six orders
        assertThat(openZooms(build())).containsOnly(11);
    }

    @Test
    void closedSiblingsThatReachKCloseNobodyElse() {
        orders(0, 1, 2, 3);
        orders(QUARTER, 4, 5, 6);
        orders(2 * QUARTER, 21, 22, 23, 24, 25);
        assertThat(openZooms(build())).containsExactlyElementsOf(zooms(11, 3, 11, 3, 18, 5));
    }

    /** A zoom, how often, and so on by turns. */
    private static List<Integer> zooms(int... zoomsAndTimes) {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < zoomsAndTimes.length; i += 2) {
            for (int n = 0; n < zoomsAndTimes[i + 1]; n++) {
                all.add(zoomsAndTimes[i]);
            }
        }
        return all;
    }

    @Test
    void smallestOpenIsTheFirstAmongEquals() {
        var nothing = new boolean[4];
        assertThat(CellPrivacy.smallestOpen(new int[] {7, 5, 0, 5}, nothing)).isEqualTo(1);
        assertThat(CellPrivacy.smallestOpen(new int[] {7, 5, 0, 5}, new boolean[] {false, true, false, true}))
                .isZero();
        assertThat(CellPrivacy.smallestOpen(new int[] {0, 0, 0, 0}, nothing)).isEqualTo(-1);
    }

    @Test
    void withKOfOneEverythingIsShown() {
        builder.add(new HeatSegmentBuilder.Row(9, 20_000, 12, (byte) 0, 0, 1, new int[3]));
        builder.add(new HeatSegmentBuilder.Row(QUARTER, 20_000, 12, (byte) 0, 3, 1, new int[3]));
        HeatSegment segment = builder.build(3, 1, true, 3);
        assertThat(segment.open()).isTrue();
        assertThat(openZooms(segment)).containsOnly(18);
    }
}
