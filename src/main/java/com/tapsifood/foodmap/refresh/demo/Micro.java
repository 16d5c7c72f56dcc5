package com.tapsifood.foodmap.refresh.demo;

/** A place as whole millionths of a degree, packed into one number: millions of them pass without an object each. */
final class Micro {

    static final double PER_DEGREE = 1e6;

    private Micro() {}

    static long of(int lon, int lat) {
        return (long) lon << 32 | lat & 0xFFFFFFFFL;
    }

    static int lon(long place) {
        return (int) (place >> 32);
    }

    static int lat(long place) {
        return (int) place;
    }

    static int of(double degrees) {
        return (int) Math.rint(degrees * PER_DEGREE);
    }
}
