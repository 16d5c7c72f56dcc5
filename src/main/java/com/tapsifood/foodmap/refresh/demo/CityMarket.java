package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.demo.city.Customers;
import com.tapsifood.foodmap.refresh.demo.city.DemoCity;
import com.tapsifood.foodmap.refresh.demo.city.Ground;
import com.tapsifood.foodmap.refresh.demo.city.HotSpots;
import java.util.Arrays;
import java.util.List;

/** One city's ground, crowds and vendors by line. */
final class CityMarket {

    private final DemoCity city;
    private final Ground ground;
    private final HotSpots spots;
    private final List<VendorReach> reaches;
    private final List<VendorReach> served;

    CityMarket(DemoCity city, Ground ground, HotSpots spots, VendorBook book) {
        this.city = city;
        this.ground = ground;
        this.spots = spots;
        this.reaches = Arrays.stream(DemoLine.values())
                .map(line -> new VendorReach(book, city, line, ground.envelope()))
                .toList();
        this.served = reaches.stream().filter(reach -> !reach.isEmpty()).toList();
    }

    DemoCity city() {
        return city;
    }

    /** By the order of the lines. */
    List<VendorReach> reaches() {
        return reaches;
    }

    /** No vendor at all: nobody can order here. */
    boolean isClosed() {
        return served.isEmpty();
    }

    /** The vendors of a line, or of one that the city has when it has none of that line. */
    VendorReach vendors(DemoLine line) {
        VendorReach wanted = reaches.get(line.ordinal());
        return wanted.isEmpty() ? served.getFirst() : wanted;
    }

    Customers customers(long count, long seed) {
        return new Customers(city, ground, spots, count, seed);
    }
}
