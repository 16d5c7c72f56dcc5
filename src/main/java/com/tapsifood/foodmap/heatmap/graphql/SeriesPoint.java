package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.heatmap.OrderSeries;
import com.tapsifood.foodmap.heatmap.TimeBucket;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type of the same name: either a start, or a weekday with an hour. */
record SeriesPoint(
        @Nullable OffsetDateTime start,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour,
        int days,
        long orders,
        long organic,
        long nonOrganic,
        @Nullable Long users) {

    static List<SeriesPoint> listOf(List<OrderSeries.Point> points, TimeBucket by, City city, boolean withUsers) {
        return points.stream().map(point -> of(point, by, city, withUsers)).toList();
    }

    private static SeriesPoint of(OrderSeries.Point point, TimeBucket by, City city, boolean withUsers) {
        boolean ofWeek = by == TimeBucket.WEEKDAY_HOUR;
        var start = point.start();
        var counts = point.counts();
        return new SeriesPoint(
                ofWeek ? null : start.atZone(city.timeZone()).toOffsetDateTime(),
                ofWeek ? start.getDayOfWeek() : null,
                ofWeek ? start.getHour() : null,
                point.days(),
                counts.orders(),
                counts.organic(),
                counts.nonOrganic(),
                withUsers ? counts.users() : null);
    }
}
