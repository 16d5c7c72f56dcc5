package com.tapsifood.foodmap.bench.kernels;

import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.PackedOrders;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Mean times over tiles drawn by order weight: counting cells, and writing them as a tile. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HeatKernels {

    @Benchmark
    public HeatCells tile(DrawnTiles tiles) {
        return tiles.orders().tile(tiles.next());
    }

    @Benchmark
    public byte[] mvt(DrawnTiles tiles) {
        return PackedOrders.mvt(tiles.nextCells());
    }
}
