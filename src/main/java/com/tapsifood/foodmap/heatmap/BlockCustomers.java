package com.tapsifood.foodmap.heatmap;

import java.util.Arrays;

/** Numbers the customers of one cell after the other: from 1, in the order in which they first come. */
final class BlockCustomers {

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final int[] customer;
    private final Scratch scratch;
    private int[] known = new int[64];
    private int distinct;

    /** For each customer of a city the cell it was last seen in, and its number there. */
    private static final class Scratch {
        private int[] cell = new int[0];
        private int[] number = new int[0];
        private int cells;
    }

    /** @param customer of each row, numbered within the city; 0 when unknown */
    BlockCustomers(int[] customer) {
        this.customer = customer;
        scratch = SCRATCH.get();
        int highest = 0;
        for (int number : customer) {
            highest = Math.max(highest, number);
        }
        if (scratch.cell.length <= highest) {
            scratch.cell = new int[highest + 1];
            scratch.number = new int[highest + 1];
            scratch.cells = 0;
        }
    }

    /** Numbers the customers of the rows at these positions anew; returns how many there are. */
    int number(int[] order, int from, int to) {
        if (++scratch.cells == Integer.MAX_VALUE) {
            Arrays.fill(scratch.cell, 0);
            scratch.cells = 1;
        }
        distinct = 0;
        for (int position = from; position < to; position++) {
            int who = customer[order[position]];
            if (who != 0 && scratch.cell[who] != scratch.cells) {
                scratch.cell[who] = scratch.cells;
                meet(who);
            }
        }
        return distinct;
    }

    private void meet(int who) {
        if (distinct == known.length) {
            known = Arrays.copyOf(known, distinct * 2);
        }
        known[distinct++] = who;
        scratch.number[who] = distinct;
    }

    /** Number of a row's customer in the cell; 0 when unknown. */
    int of(int row) {
        int who = customer[row];
        return who == 0 ? 0 : scratch.number[who];
    }

    /** Number within the city of the customer that came as the i-th, counted from 0. */
    int known(int i) {
        return known[i];
    }
}
