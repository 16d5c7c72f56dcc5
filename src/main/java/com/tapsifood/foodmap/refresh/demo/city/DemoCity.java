package com.tapsifood.foodmap.refresh.demo.city;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The cities of the demo: true places and sizes, invented shapes. */
public enum DemoCity {
    TEHRAN(
            2,
            new Coordinate(51.3347, 35.7219),
            new Share(0.64, 0.62),
            new Census(8_600_000, 32, 22, 350),
            new Shape(620, 20, 19, 15, 12, 10.5, 11, 13, 17, 21, 16, 12, 13, 15, 16, 13, 15)),
    MASHHAD(
            1,
            new Coordinate(59.606, 36.297),
            new Share(0.30, 0.27),
            new Census(3_300_000, 15, 13, 160),
            new Shape(323, 9, 8.5, 9, 9.5, 10, 12, 16, 17, 15, 11, 8, 7, 8, 10, 12, 11)),
    SHIRAZ(
            5,
            new Coordinate(52.5837, 29.5918),
            new Share(0.06, 0.11),
            new Census(1_700_000, 13, 11, 120),
            new Shape(240, 10, 8, 6.5, 6.5, 8, 11, 15, 15, 11, 8, 6.5, 6, 7, 8.5, 11, 12));

    /** Shares of the whole business. */
    public record Share(double vendors, double orders) {}

    /** Residents, and into how many polygons each layer cuts the city. */
    public record Census(long population, int marketingAreas, int regions, int neighbourhoods) {}

    /** Area, and the distance of the edge from the centre every 22.5 degrees, counter-clockwise from the east. */
    record Shape(double km2, List<Double> reach) {
        Shape(double km2, double... reach) {
            this(km2, Arrays.stream(reach).boxed().toList());
        }
    }

    private static final double KM_PER_DEGREE = 111.2;

    private final int id;
    private final Coordinate centre;
    private final Share share;
    private final Census census;
    private final Shape shape;
    private final double kmPerLon;

    DemoCity(int id, Coordinate centre, Share share, Census census, Shape shape) {
        this.id = id;
        this.centre = centre;
        this.share = share;
        this.census = census;
        this.shape = shape;
        this.kmPerLon = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(centre.y));
    }

    /** Number of the city in the feeds. */
    public int id() {
        return id;
    }

    /** "tehran", "mashhad", "shiraz". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DemoCity> find(String key) {
        return Arrays.stream(values()).filter(city -> city.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when the demo has no such city */
    public static DemoCity get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("not a city of the demo: " + key));
    }

    public double centreLon() {
        return centre.x;
    }

    public double centreLat() {
        return centre.y;
    }

    public Share share() {
        return share;
    }

    public Census census() {
        return census;
    }

    Shape shape() {
        return shape;
    }

    /** Kilometres in one degree of longitude; flat over the city, wrong by less than one per cent at its edges. */
    public double kmPerLon() {
        return kmPerLon;
    }

    /** Kilometres in one degree of latitude. */
    public double kmPerLat() {
        return KM_PER_DEGREE;
    }

    /** Degrees of a place given in kilometres east and north of the centre. */
    Coordinate toDegrees(double xKm, double yKm) {
        return new Coordinate(centre.x + xKm / kmPerLon, centre.y + yKm / KM_PER_DEGREE);
    }

    /** How closely people live at a place, 1 in the centre, falling to an eighth beyond the edge. */
    double crowding(double xKm, double yKm) {
        double reach2 = shape.km2() / Math.PI * 0.7;
        return 0.12 + 0.88 * StrictMath.exp(-(xKm * xKm + yKm * yKm) / reach2);
    }
}
