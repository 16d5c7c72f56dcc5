package com.tapsifood.foodmap.refresh.demo;

import java.time.LocalDate;

/**
 * How much business to invent.
 *
 * @param orders rows of the order feed, dirty ones included
 * @param vendors rows of the vendor feed, dirty ones included
 * @param seed another seed, another business
 * @param today in Tehran; the orders cover the 365 days before it
 */
public record DemoSize(long orders, int vendors, long seed, LocalDate today) {

    private static final int MOST_VENDORS = 200_000;

    public DemoSize {
        if (orders < 0) {
            throw new IllegalArgumentException("orders must not be negative: " + orders);
        }
        // who delivers where is kept in memory, some 250 bytes a vendor
        if (vendors < 1 || vendors > MOST_VENDORS) {
            throw new IllegalArgumentException("vendors must be 1 to " + MOST_VENDORS + ": " + vendors);
        }
    }
}
