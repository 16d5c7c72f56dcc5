package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random filters on random tiles of a published demo. The seed is printed; {@code -Dfoodmap.oracle.seed=} repeats a
 * run. {@code -Dfoodmap.oracle.orders=} and {@code -Dfoodmap.oracle.filters=} make it longer.
 */
final class RandomQuestions {

    private static final int FIRST_ZOOM = 5;
    private static final int LAST_ZOOM = 12;

    private RandomQuestions() {}

    /** A tile of a city under a filter. */
    record Question(int number, City city, OrderFilter filter, TileCoord tile) {

        @Override
        public String toString() {
            return "question " + number + ": " + tile.z() + "/" + tile.x() + "/" + tile.y() + "?" + filter.canonical();
        }
    }

    static long orders() {
        return Long.getLong("foodmap.oracle.orders", 100_000);
    }

    static int count() {
        return Integer.getInteger("foodmap.oracle.filters", 500);
    }

    static long seed() {
        long seed = Long.getLong("foodmap.oracle.seed", System.nanoTime());
        System.out.println("Random filters: repeat with -Dfoodmap.oracle.seed=" + seed);
        return seed;
    }

    static List<Question> draw(OracleOrders orders, Catalog catalog, int count, long seed) {
        var random = new Random(seed);
        var filters = new FilterDice(orders.values(), random);
        List<OracleOrders.Place> places = orders.places(count, seed);
        var questions = new ArrayList<Question>();
        for (int i = 0; i < count; i++) {
            OracleOrders.Place place = places.get(i % places.size());
            City city = catalog.findCity(place.city()).orElseThrow();
            TileCoord tile = place.tile(random.nextInt(FIRST_ZOOM, LAST_ZOOM + 1));
            questions.add(new Question(i, city, filters.draw(city.key()), tile));
        }
        return questions;
    }
}
