package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.RawPolygon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A feed of rows that are known by number. */
class DemoRows<T> implements Feed<T> {

    private final String source;
    private final int count;
    private final IntFunction<T> rows;
    private volatile int read;

    DemoRows(String source, int count, IntFunction<T> rows) {
        this.source = source;
        this.count = count;
        this.rows = rows;
    }

    static <T> DemoRows<T> of(String source, List<T> rows) {
        return new DemoRows<>(source, rows.size(), rows::get);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void forEach(Consumer<? super T> consumer) {
        for (int i = 0; i < count; i++) {
            read = i;
            consumer.accept(rows.apply(i));
        }
        read = count;
    }

    @Override
    public double progress() {
        return count == 0 ? 1 : (double) read / count;
    }

    /** Polygons in WGS 84 degrees. */
    static final class Polygons extends DemoRows<RawPolygon> implements PolygonFeed {

        private static final int WGS_84 = 4326;

        Polygons(String source, List<RawPolygon> polygons) {
            super(source, polygons.size(), polygons::get);
        }

        @Override
        public int srid() {
            return WGS_84;
        }
    }
}
