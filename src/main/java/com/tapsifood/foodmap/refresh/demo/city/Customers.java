package com.tapsifood.foodmap.refresh.demo.city;

/**
 * The customers of one city. Nobody is stored: a customer is a number, and where it lives and works follows from it.
 */
public final class Customers {

    private static final double WITH_OFFICE = 0.4;
    private static final double JITTER_KM = 0.03;
    /** Shapes how unevenly customers order: the keenest some 30 times, the least keen a third of the mean. */
    private static final double KEENNESS = 0.003;

    private static final double LEAST = StrictMath.pow(KEENNESS, 0.2);
    private static final double SPAN = StrictMath.pow(1 + KEENNESS, 0.2) - LEAST;

    private static final int LUNCH_BEGINS = 11 * 3600;
    private static final int LUNCH_ENDS = 16 * 3600;

    private final HotSpots spots;
    private final Ground ground;
    private final long count;
    private final double jitterLon;
    private final double jitterLat;
    private final Dice home;
    private final Dice office;

    public Customers(DemoCity city, Ground ground, HotSpots spots, long count, long seed) {
        this.ground = ground;
        this.spots = spots;
        this.count = count;
        this.jitterLon = JITTER_KM / city.kmPerLon() * Micro.PER_DEGREE;
        this.jitterLat = JITTER_KM / city.kmPerLat() * Micro.PER_DEGREE;
        this.home = Dice.of(seed, "homes of " + city.key());
        this.office = Dice.of(seed, "offices of " + city.key());
    }

    /** Number of a customer, 0 to the count: the density of numbers falls as (x + 0.003)^-0.8 over their range. */
    public long draw(Dice dice) {
        double v = LEAST + dice.unit() * SPAN;
        double share = v * v * v * v * v - KEENNESS;
        return Math.clamp((long) (share * count), 0, count - 1);
    }

    /** Where a customer orders from at a time of the day: home, or often the office about noon. */
    public long place(long customer, int secondOfDay, Dice dice) {
        boolean lunch = secondOfDay >= LUNCH_BEGINS && secondOfDay < LUNCH_ENDS;
        boolean employed = lunch && office.at(customer).chance(WITH_OFFICE);
        long place = employed && dice.chance(0.8) ? spots.office(office) : spots.home(home.at(customer));
        int lon = Micro.lon(place) + (int) (dice.bell() * jitterLon);
        int lat = Micro.lat(place) + (int) (dice.bell() * jitterLat);
        return ground.contains(lon, lat) ? Micro.of(lon, lat) : place;
    }
}
