package com.tapsifood.foodmap.refresh.demo.city;

/** A place as whole millionths of a degree, packed into one number: millions of them pass without an object each. */
public final class Micro {

    public static final double PER_DEGREE = 1e6;

    private Micro() {}

    public static long of(int lon, int lat) {
        return (long) lon << 32 | lat & 0xFFFFFFFFL;
    }

    public static int lon(long place) {
        return (int) (place >> 32);
    }

    public static int lat(long place) {
        return (int) place;
    }

    public static int of(double degrees) {
        return (int) Math.rint(degrees * PER_DEGREE);
    }
}
