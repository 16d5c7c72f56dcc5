package com.tapsifood.foodmap.heatmap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts by polygon and by time under a filter once, whoever asks. Takes tens of milliseconds the first time. */
@Component
public class CityCounts {

    private static final long MOST_AREAS = 200;
    /** One can have ten thousand points: a megabyte. */
    private static final long MOST_SERIES = 20;

    private final Cache<Areas, AreaOrders> areas =
            Caffeine.newBuilder().maximumSize(MOST_AREAS).build();
    private final Cache<Series, OrderSeries> series =
            Caffeine.newBuilder().maximumSize(MOST_SERIES).build();

    private record Areas(String filter, Map<String, Integer> versions, PolygonLayer layer) {}

    private record Series(
            String filter, Map<String, Integer> versions, TimeBucket by, boolean byLine, boolean withUsers) {}

    /** The orders of every polygon of a layer, the hidden ones too. */
    public AreaOrders of(CityHeat heat, PolygonLayer layer) {
        return areas.get(new Areas(heat.filter().canonical(), heat.versions(), layer), question -> heat.areas(layer));
    }

    /** Orders over time; without the users unless they are asked for. */
    public OrderSeries of(CityHeat heat, TimeBucket by, boolean byLine, boolean withUsers) {
        return series.get(
                new Series(heat.filter().canonical(), heat.versions(), by, byLine, withUsers),
                question -> heat.series(by, byLine, withUsers));
    }
}
