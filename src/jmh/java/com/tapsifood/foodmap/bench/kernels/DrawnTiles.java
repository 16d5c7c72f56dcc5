package com.tapsifood.foodmap.bench.kernels;

import com.tapsifood.foodmap.bench.FilterClass;
import com.tapsifood.foodmap.bench.OrderColumns;
import com.tapsifood.foodmap.bench.Question;
import com.tapsifood.foodmap.bench.QuestionDice;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.PackedOrders;
import com.tapsifood.foodmap.refresh.orders.GeneratedOrders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Generated orders and a round of tiles of one zoom under one kind of filter. */
@State(Scope.Benchmark)
public class DrawnTiles {

    private static final int TILES = 64;
    private static final int K = 5;
    private static final long SEED = 1;

    @Param("1000000")
    int count = 1_000_000;

    @Param({"8", "10", "12"})
    int zoom = 8;

    @Param({"PLAIN", "NONE", "HOURS"})
    FilterClass filter = FilterClass.PLAIN;

    private @Nullable PackedOrders packed;
    private final List<Question> questions = new ArrayList<>();
    private final List<HeatCells> answers = new ArrayList<>();
    private int at;

    @Setup(Level.Trial)
    public void generate() {
        OrderColumns columns = GeneratedOrders.of(count, SEED);
        PackedOrders orders = PackedOrders.of(columns, K);
        var dice = new QuestionDice(columns, SEED);
        for (int i = 0; i < TILES; i++) {
            questions.add(dice.draw(zoom, filter));
        }
        questions.forEach(question -> answers.add(orders.tile(question)));
        packed = orders;
    }

    PackedOrders orders() {
        if (packed == null) {
            throw new IllegalStateException("not set up");
        }
        return packed;
    }

    Question next() {
        return questions.get(at++ % TILES);
    }

    HeatCells nextCells() {
        return answers.get(at++ % TILES);
    }
}
