package com.tapsifood.foodmap.refresh.demo.city;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/** Where people of a city live, work and shop: weighted bells around forty places, streets between them, the rest. */
public final class HotSpots {

    private static final int COUNT = 40;
    private static final int TRIES = 16;
    private static final int LOTS = 4096;
    private static final int NEIGHBOURS = 3;
    private static final double STREET_KM = 0.09;
    /** Tehran's area; spots of smaller cities are smaller. */
    private static final double FULL_KM2 = 620;

    private final DemoCity city;
    private final Ground ground;
    private final long[] centres = new long[COUNT];
    private final double[] widthKm = new double[COUNT];
    private final byte[] homes;
    private final byte[] offices;
    private final int[][] streets;

    public HotSpots(DemoCity city, Ground ground, Dice dice) {
        this.city = city;
        this.ground = ground;
        double km2 = ground.km2(city.kmPerLon(), city.kmPerLat());
        long core = core(dice);
        double[] living = new double[COUNT];
        double[] working = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            centres[i] = i == 0 ? core : settle(core, km2, dice);
            double central = StrictMath.exp(-distance2(core, centres[i]) / (km2 / Math.PI * 0.35));
            widthKm[i] = dice.between(0.45, 2.3) * Math.sqrt(km2 / FULL_KM2);
            living[i] = StrictMath.exp(0.6 * dice.bell()) * (0.4 + central);
            working[i] = StrictMath.exp(0.9 * dice.bell()) * (0.1 + central);
        }
        this.homes = lots(living);
        this.offices = lots(working);
        this.streets = IntStream.range(0, COUNT).mapToObj(this::nearestSpots).toArray(int[][]::new);
    }

    long home(Dice dice) {
        return dice.chance(0.2) ? ground.anywhere(dice) : around(homes[dice.below(LOTS)], 1, dice);
    }

    long office(Dice dice) {
        return dice.chance(0.06) ? ground.anywhere(dice) : around(offices[dice.below(LOTS)], 0.6, dice);
    }

    public long shop(Dice dice) {
        double kind = dice.unit();
        if (kind < 0.1) {
            return ground.anywhere(dice);
        }
        int spot = (kind < 0.55 ? homes : offices)[dice.below(LOTS)];
        return kind < 0.43 || kind > 0.67 ? around(spot, 0.7, dice) : along(spot, dice);
    }

    private long around(int spot, double narrow, Dice dice) {
        double lonWidth = narrow * widthKm[spot] / city.kmPerLon() * Micro.PER_DEGREE;
        double latWidth = narrow * widthKm[spot] / city.kmPerLat() * Micro.PER_DEGREE;
        for (int i = 0; i < TRIES; i++) {
            int lon = Micro.lon(centres[spot]) + (int) (dice.bell() * lonWidth);
            int lat = Micro.lat(centres[spot]) + (int) (dice.bell() * latWidth);
            if (ground.accepts(lon, lat, dice)) {
                return Micro.of(lon, lat);
            }
        }
        return ground.anywhere(dice);
    }

    private long along(int spot, Dice dice) {
        long from = centres[spot];
        long to = centres[streets[spot][dice.below(NEIGHBOURS)]];
        double lonWidth = STREET_KM / city.kmPerLon() * Micro.PER_DEGREE;
        double latWidth = STREET_KM / city.kmPerLat() * Micro.PER_DEGREE;
        for (int i = 0; i < TRIES; i++) {
            double way = dice.unit();
            int lon = (int) (Micro.lon(from) + way * (Micro.lon(to) - Micro.lon(from)) + dice.bell() * lonWidth);
            int lat = (int) (Micro.lat(from) + way * (Micro.lat(to) - Micro.lat(from)) + dice.bell() * latWidth);
            if (ground.contains(lon, lat)) {
                return Micro.of(lon, lat);
            }
        }
        return around(spot, 0.7, dice);
    }

    /** The true centre when business takes place there, else the middle of where it does. */
    private long core(Dice dice) {
        int lon = Micro.of(city.centreLon());
        int lat = Micro.of(city.centreLat());
        if (ground.contains(lon, lat)) {
            return Micro.of(lon, lat);
        }
        Coordinate middle = ground.envelope().centre();
        lon = Micro.of(middle.x);
        lat = Micro.of(middle.y);
        return ground.contains(lon, lat) ? Micro.of(lon, lat) : ground.anywhere(dice);
    }

    private long settle(long core, double km2, Dice dice) {
        long place = ground.anywhere(dice);
        for (int i = 0; i < TRIES; i++) {
            double central = StrictMath.exp(-distance2(core, place) / (km2 / Math.PI * 0.6));
            if (dice.chance(0.3 + central)) {
                return place;
            }
            place = ground.anywhere(dice);
        }
        return place;
    }

    private int[] nearestSpots(int spot) {
        return IntStream.range(0, COUNT)
                .boxed()
                .filter(other -> other != spot)
                .sorted(Comparator.comparingDouble(other -> distance2(centres[spot], centres[other])))
                .limit(NEIGHBOURS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double distance2(long one, long other) {
        double dx = (Micro.lon(one) - Micro.lon(other)) / Micro.PER_DEGREE * city.kmPerLon();
        double dy = (Micro.lat(one) - Micro.lat(other)) / Micro.PER_DEGREE * city.kmPerLat();
        return dx * dx + dy * dy;
    }

    /** As many lots for every spot as its weight deserves: drawing one is then a single look-up. */
    private static byte[] lots(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        byte[] lots = new byte[LOTS];
        double reached = 0;
        int at = 0;
        for (int i = 0; i < weights.length; i++) {
            reached += weights[i];
            int end = i == weights.length - 1 ? LOTS : (int) (reached / sum * LOTS);
            while (at < end) {
                lots[at++] = (byte) i;
            }
        }
        return lots;
    }
}
