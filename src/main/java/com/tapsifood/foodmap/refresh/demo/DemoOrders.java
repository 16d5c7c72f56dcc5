package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.RawOrder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The order feed: any number of rows in the memory of one. */
final class DemoOrders implements Feed<RawOrder> {

    private static final int ROWS_PER_REPORT = 1024;

    private final DemoSize size;
    private final String source;
    private final Supplier<OrderDesk> desks;
    private volatile long written;

    DemoOrders(DemoSize size, String source, Supplier<OrderDesk> desks) {
        this.size = size;
        this.source = source;
        this.desks = desks;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void forEach(Consumer<? super RawOrder> rows) {
        written = 0;
        OrderDesk desk = desks.get();
        for (long row = 0; row < size.orders(); row++) {
            rows.accept(desk.write(row));
            if (row % ROWS_PER_REPORT == 0) {
                written = row;
            }
        }
        written = size.orders();
    }

    @Override
    public double progress() {
        return size.orders() == 0 ? 1 : (double) written / size.orders();
    }
}
