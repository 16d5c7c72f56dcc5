package com.tapsifood.foodmap.refresh.orders;

/**
 * Numbers the customers of a city anew, in the order in which they come. Orders come along the curve of their cells, so
 * that neighbours get near numbers and what is counted together lies together in memory.
 */
final class NearCustomers {

    private final int[] numbers;
    private int count;

    /** @param highest highest number on record */
    NearCustomers(int highest) {
        numbers = new int[highest + 1];
    }

    /** The number within the city, from 1; 0 for an unknown customer. */
    int number(int onRecord) {
        if (onRecord == 0) {
            return 0;
        }
        if (numbers[onRecord] == 0) {
            numbers[onRecord] = ++count;
        }
        return numbers[onRecord];
    }
}
