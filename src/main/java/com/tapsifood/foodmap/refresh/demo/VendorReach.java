package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.demo.city.DemoCity;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import com.tapsifood.foodmap.refresh.demo.city.Micro;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Which vendors of one city and line deliver where. Squares of about a kilometre list the vendors that reach their
 * middle; where nobody does, the nearest one.
 */
final class VendorReach {

    private static final int TRIES = 3;
    private static final double SQUARE_KM = 1;
    private static final int MOST_SQUARES_A_SIDE = 200;
    /** People prefer what is near: at this distance a vendor draws a third of what it draws next door. */
    private static final double PATIENCE_KM = 2;

    private final VendorBook book;
    private final DemoCity city;
    private final int[] members;
    private final Envelope box;
    private final int columns;
    private final int rows;
    /** Where a square's vendors begin in the two lists below. */
    private final int[] starts;

    private final int[] vendors;
    /** Popularity summed up within the square. */
    private final float[] reached;

    VendorReach(VendorBook book, DemoCity city, DemoLine line, Envelope box) {
        this.book = book;
        this.city = city;
        this.box = box;
        this.members = IntStream.range(0, book.count())
                .filter(i -> book.city(i) == city && book.line(i) == line && book.popularity(i) > 0)
                .toArray();
        this.columns = Math.clamp((int) (box.getWidth() * city.kmPerLon() / SQUARE_KM) + 1, 1, MOST_SQUARES_A_SIDE);
        this.rows = Math.clamp((int) (box.getHeight() * city.kmPerLat() / SQUARE_KM) + 1, 1, MOST_SQUARES_A_SIDE);
        this.starts = new int[columns * rows + 1];
        if (members.length > 0) {
            for (int square = 0; square < columns * rows; square++) {
                starts[square + 1] = starts[square] + Math.max(1, covering(square));
            }
        }
        this.vendors = new int[starts[columns * rows]];
        this.reached = new float[vendors.length];
        if (members.length > 0) {
            for (int square = 0; square < columns * rows; square++) {
                list(square);
            }
        }
    }

    boolean isEmpty() {
        return members.length == 0;
    }

    /** How many vendors deliver to the middle of the square in which a place lies. */
    int covering(double lon, double lat) {
        return covering(square(lon, lat));
    }

    /** A vendor for a customer: popular and near, and one that delivers there where chance finds one. */
    int draw(int lon, int lat, Dice dice) {
        int square = square(lon / Micro.PER_DEGREE, lat / Micro.PER_DEGREE);
        int vendor = pick(square, dice);
        for (int i = 1; i < TRIES && distance2(vendor, lon, lat) > squared(book.reachKm(vendor)); i++) {
            vendor = pick(square, dice);
        }
        return vendor;
    }

    private int pick(int square, Dice dice) {
        int low = starts[square];
        int high = starts[square + 1] - 1;
        double wanted = dice.unit() * reached[high];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return vendors[low];
    }

    private int square(double lon, double lat) {
        int column = (int) ((lon - box.getMinX()) / box.getWidth() * columns);
        int row = (int) ((lat - box.getMinY()) / box.getHeight() * rows);
        return Math.clamp(row, 0, rows - 1) * columns + Math.clamp(column, 0, columns - 1);
    }

    private int middleLon(int square) {
        return Micro.of(box.getMinX() + (square % columns + 0.5) * box.getWidth() / columns);
    }

    private int middleLat(int square) {
        return Micro.of(box.getMinY() + (square / columns + 0.5) * box.getHeight() / rows);
    }

    private int covering(int square) {
        int lon = middleLon(square);
        int lat = middleLat(square);
        int count = 0;
        for (int vendor : members) {
            if (distance2(vendor, lon, lat) <= squared(book.reachKm(vendor))) {
                count++;
            }
        }
        return count;
    }

    private void list(int square) {
        int lon = middleLon(square);
        int lat = middleLat(square);
        int at = starts[square];
        double sum = 0;
        int nearest = members[0];
        for (int vendor : members) {
            double distance2 = distance2(vendor, lon, lat);
            if (distance2 <= squared(book.reachKm(vendor))) {
                sum += book.popularity(vendor) * StrictMath.exp(-Math.sqrt(distance2) / PATIENCE_KM);
                vendors[at] = vendor;
                reached[at++] = (float) sum;
            }
            if (distance2 < distance2(nearest, lon, lat)) {
                nearest = vendor;
            }
        }
        if (at == starts[square]) {
            vendors[at] = nearest;
            reached[at] = 1;
        }
    }

    private double distance2(int vendor, int lon, int lat) {
        double dx = (book.lon(vendor) - lon) / Micro.PER_DEGREE * city.kmPerLon();
        double dy = (book.lat(vendor) - lat) / Micro.PER_DEGREE * city.kmPerLat();
        return dx * dx + dy * dy;
    }

    private static double squared(double km) {
        return km * km;
    }
}
