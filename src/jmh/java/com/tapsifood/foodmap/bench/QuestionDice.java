package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.bench.Question.Filter;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.HourRange;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Draws questions: the tile that a random order lies in, so that a tile's chance is its share of the orders. */
public final class QuestionDice {

    private static final int MOST_TRIES = 20_000;
    private static final int FEWEST_DAYS = 7;
    private static final int MOST_DAYS = 127;
    private static final int LINES = 7;

    private final Random random;
    private final OrderColumns orders;
    private final int firstDay;
    private final int lastDay;

    public QuestionDice(OrderColumns orders, long seed) {
        this.random = new Random(seed);
        this.orders = orders;
        int first = Character.MAX_VALUE;
        int last = 0;
        for (char day : orders.day()) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
        this.firstDay = first;
        this.lastDay = last;
    }

    /** At most this many, all dense or all sparse; fewer or none when there are hardly any such tiles. */
    List<Question> draw(int count, int zoom, FilterClass kind, boolean dense) {
        var questions = new ArrayList<Question>();
        for (int tries = 0; questions.size() < count && tries < MOST_TRIES; tries++) {
            Question question = draw(zoom, kind);
            if (question.isDense() == dense) {
                questions.add(question);
            }
        }
        return questions;
    }

    public Question draw(int zoom, FilterClass kind) {
        int row = random.nextInt(orders.rows());
        long cell = orders.cell()[row];
        int shift = 2 * (CellKey.FINEST - zoom);
        long tile = cell >>> shift;
        int rowsUnder = orders.firstRow(tile + 1 << shift) - orders.firstRow(tile << shift);
        return new Question(
                orders.city()[row],
                new TileCoord(zoom, CellKey.x(tile), CellKey.y(tile)),
                rowsUnder,
                filter(kind, row));
    }

    private Filter filter(FilterClass kind, int row) {
        var any = new TreeSet<Integer>();
        if (kind == FilterClass.NONE) {
            return new Filter(firstDay, lastDay, any, null, null, any, new TreeSet<>(), any);
        }
        int days = Math.min(random.nextInt(FEWEST_DAYS, MOST_DAYS + 1), lastDay - firstDay + 1);
        int first = random.nextInt(firstDay, lastDay - days + 2);
        int organic = random.nextInt(3);
        return new Filter(
                first,
                first + days - 1,
                some(IntStream.rangeClosed(1, LINES).boxed().toList()),
                organic == 0 ? null : Boolean.valueOf(organic == 1),
                kind == FilterClass.HOURS ? hours() : null,
                kind == FilterClass.WEEKDAY ? some(IntStream.range(0, 7).boxed().toList()) : any,
                kind == FilterClass.VENDOR
                        ? some(Arrays.stream(Grade.values()).map(Grade::label).toList())
                        : new TreeSet<>(),
                kind == FilterClass.AREA ? areas(row) : any);
    }

    private HourRange hours() {
        int from = random.nextInt(24);
        return new HourRange(from, (from + random.nextInt(1, 13)) % 24);
    }

    /** Each with even chance, at least one. */
    private <T extends Comparable<T>> SortedSet<T> some(List<T> all) {
        var chosen = new TreeSet<T>();
        while (chosen.isEmpty()) {
            for (T one : all) {
                if (random.nextBoolean()) {
                    chosen.add(one);
                }
            }
        }
        return chosen;
    }

    /** The first is one of the order the tile was drawn by, so that the answer is seldom empty. */
    private SortedSet<Integer> areas(int row) {
        var chosen = new TreeSet<Integer>();
        chosen.add((int) orders.areas()[random.nextInt(orders.areas().length)][row]);
        for (int more = random.nextInt(5); more > 0; more--) {
            int other = random.nextInt(orders.rows());
            chosen.add((int) orders.areas()[random.nextInt(orders.areas().length)][other]);
        }
        chosen.removeAll(Collections.singleton(0));
        return chosen.isEmpty() ? areas(random.nextInt(orders.rows())) : chosen;
    }
}
