package com.tapsifood.foodmap.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.coverage.raster.ArealSpread;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.coverage.raster.DiscCounter;
import com.tapsifood.foodmap.coverage.raster.GridBuilder;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import java.util.SortedSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a city under a filter and reach once, whoever asks: tiles, TileJSON, GraphQL. */
@Component
public class Coverages {

    private static final int MOST_GRIDS = 12;
    /** Of the keys and objects around counts. */
    private static final int AROUND = 1_000;

    /** Scores, and orders by cell, may each take this part of the memory for counts beside it. */
    private static final int PART = 4;
    /** Of the cells that orders are known of: some 250 m wide, so that few orders are hidden. */
    private static final int ORDER_ZOOM = 17;

    private final Cache<GridKey, Ground> grounds =
            Caffeine.newBuilder().maximumSize(MOST_GRIDS).build();
    private final Cache<CountKey, CityCoverage.Counted> counted;
    private final Cache<ScoreKey, TargetScores> scores;
    private final Cache<OrderKey, double[]> spread;
    private final int lines;

    Coverages(Catalog catalog, CoverageProperties properties) {
        long bytes = properties.memory().toBytes();
        this.counted = bounded(bytes, value -> value.counts().bytes());
        this.scores = bounded(bytes / PART, TargetScores::bytes);
        this.spread = bounded(bytes / PART, orders -> (long) orders.length * Double.BYTES);
        this.lines = 1
                + catalog.businessLines().stream()
                        .mapToInt(BusinessLine::id)
                        .max()
                        .orElse(0);
    }

    private static <K, V> Cache<K, V> bounded(long bytes, ToLongFunction<V> size) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((K key, V value) -> (int) Math.min(Integer.MAX_VALUE, size.applyAsLong(value) + AROUND))
                .build();
    }

    private record GridKey(String city, int cellMeters, int polygons) {}

    private record ScoreKey(CountKey judged, SortedSet<Integer> lines, int targets) {}

    private record OrderKey(GridKey grid, String filter, int version) {}

    private record CountKey(GridKey grid, String vendors, String reach, int version) {}

    /** A grid and who lives on it. */
    private record Ground(CoverageGrid grid, double @Nullable [] residents) {}

    /** May take some milliseconds the first time, and some hundred for the first of a city: not for the event loop. */
    public CityCoverage of(CoverageQuestion question) {
        var key = new GridKey(
                question.city().key(),
                question.cellMeters(),
                question.polygons().version());
        Ground ground = grounds.get(key, k -> ground(question));
        var lineIds =
                question.shown().catalog().lineIds(question.shown().filter().lines());
        var judged = new ScoreKey(
                countKey(key, question, question.judged()),
                lineIds,
                question.targets().version());
        return new CityCoverage(
                question,
                ground.grid(),
                count(key, ground.grid(), question, question.shown()),
                scores.get(
                        judged,
                        k -> TargetScores.of(
                                ground.grid(),
                                count(key, ground.grid(), question, question.judged())
                                        .counts(),
                                question.targets().data(),
                                lineIds)),
                ground.residents(),
                orders(key, ground.grid(), question.demand()));
    }

    private double @Nullable [] orders(GridKey key, CoverageGrid grid, @Nullable CityHeat demand) {
        return demand == null
                ? null
                : spread.get(new OrderKey(key, demand.filter().canonical(), demand.version()), k -> {
                    HeatCells cells = demand.cells(ORDER_ZOOM);
                    var orders = new ArealSpread(grid);
                    for (int i = 0; i < cells.size(); i++) {
                        orders.add(cells.key(i), ORDER_ZOOM, cells.orders(i));
                    }
                    return orders.values();
                });
    }

    private static Ground ground(CoverageQuestion question) {
        PolygonSnapshot polygons = question.polygons().data();
        CoverageGrid grid = GridBuilder.build(question.city(), question.cellMeters(), polygons);
        return new Ground(
                grid,
                ArealSpread.residents(
                        grid, polygons.populationOf(question.city().id())));
    }

    private CityCoverage.Counted count(
            GridKey gridKey, CoverageGrid grid, CoverageQuestion question, ResolvedVendors vendors) {
        CountKey key = countKey(gridKey, question, vendors);
        return counted.get(key, k -> {
            Discs discs = Discs.of(vendors.vendors(), question.reach(), grid.zone(), vendors.catalog());
            return CityCoverage.Counted.of(discs, DiscCounter.count(grid, discs.list(), lines));
        });
    }

    private static CountKey countKey(GridKey grid, CoverageQuestion question, ResolvedVendors vendors) {
        return new CountKey(
                grid,
                vendors.filter().canonical(),
                question.reach().canonical(),
                vendors.snapshot().version());
    }
}
