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

    public DemoSize {
        if (orders < 0) {
            throw new IllegalArgumentException("orders must not be negative: " + orders);
        }
        // the codes are five characters of base 36 after the first one
        if (vendors < 1 || vendors > 1_000_000) {
            throw new IllegalArgumentException("vendors must be 1 to 1000000: " + vendors);
        }
    }
}
