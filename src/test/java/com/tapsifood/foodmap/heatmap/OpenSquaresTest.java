package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenSquaresTest {

    private static final int K = 5;

    private final OpenSquares squares = new OpenSquares(K);

    private void square(int segment, boolean customersKnown, int... customers) {
        var builder = new HeatSegmentBuilder();
        for (int customer : customers) {
            builder.add(new HeatSegmentBuilder.Row(0, 20_000, 12, (byte) 0, customer, 1, new int[3]));
        }
        squares.add(builder.build(segment, K, customersKnown, 100));
    }

    @Test
    void nothingIsHiddenWhereEverySquareHasKCustomers() {
        square(1, true, 1, 2, 3, 4, 5);
        square(2, true, 1, 2, 3, 4, 5);
        assertThat(squares.hidden(true)).isEmpty();
    }

    @Test
    void lonelySquareTakesTheSmallestOpenOneWithIt() {
        square(1, true, 1, 2, 3, 4, 5, 6);
        square(2, true, 1, 2, 3, 4, 5);
        square(3, true, 9);
        square(4, true, 1, 2, 3, 4, 5, 6, 7);
        assertThat(squares.hidden(true)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void lonelySquaresThatReachKTogetherTakeNoneWithThem() {
        square(1, true, 1, 2, 3, 4, 5, 6);
        square(2, true, 11, 12, 13);
        square(3, true, 14, 15);
        assertThat(squares.hidden(true)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void sameCustomersInTwoSquaresCountOnce() {
        square(1, true, 1, 2, 3, 4, 5, 6);
        square(2, true, 11, 12, 13);
        square(3, true, 11, 12, 14);
        assertThat(squares.hidden(true)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void ordersWithoutCustomerDoNotMakeTheHiddenOnesMore() {
        square(1, true, 1, 2, 3, 4, 5, 6);
        square(2, true, 11, 12, 0, 0);
        square(3, true, 13, 14, 0);
        assertThat(squares.hidden(true)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void withoutAnyCustomerOrdersAreCounted() {
        square(1, false, 0, 0, 0, 0, 0, 0);
        square(2, false, 0, 0);
        square(3, false, 0, 0, 0);
        assertThat(squares.hidden(false)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void cityWithFewCustomersIsHiddenWhole() {
        square(1, true, 1, 2);
        square(2, true, 3);
        assertThat(squares.hidden(true)).containsExactlyInAnyOrder(1, 2);
    }
}
