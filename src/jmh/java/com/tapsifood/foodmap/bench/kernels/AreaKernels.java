package com.tapsifood.foodmap.bench.kernels;

import com.tapsifood.foodmap.heatmap.PackedOrders;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Mean times of counting a city by neighbourhood and by day, customers included, with nothing kept in between. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AreaKernels {

    @Benchmark
    public Object neighbourhoods(DrawnTiles tiles) {
        return tiles.orders().neighbourhoods(tiles.next());
    }

    @Benchmark
    public Object neighbourhoodsOfAllOrders(DrawnTiles tiles) {
        return tiles.orders().neighbourhoodsOfAllOrders(tiles.next());
    }

    @Benchmark
    public Object days(DrawnTiles tiles) {
        return tiles.orders().days(tiles.next());
    }

    @Benchmark
    public Object daysOfAllOrders(DrawnTiles tiles) {
        return PackedOrders.days(tiles.orders().cube(tiles.next().city()));
    }
}
