package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.tile.TileQuery;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input of the same name; null restricts nothing. It is read as the parameters of a tile address are. */
public record OrderFilterInput(
        String city,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> lines,
        @Nullable Boolean organic,
        @Nullable List<DayOfWeek> weekdays,
        @Nullable HourRangeInput hours,
        @Nullable List<Integer> areas,
        @Nullable VendorFilterInput vendors) {

    public record HourRangeInput(int from, int to) {

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    /** What a tile address would ask. */
    public TileQuery query() {
        return parameters().query();
    }

    ParameterMap parameters() {
        var parameters = new ParameterMap();
        parameters.add("city", city);
        parameters.add("from", from);
        parameters.add("to", to);
        parameters.add("line", lines, line -> line);
        parameters.add("organic", organic);
        parameters.add("weekday", weekdays, DayOfWeek::name);
        parameters.add("hours", hours);
        parameters.add("area", areas, String::valueOf);
        if (vendors != null) {
            vendors.addTo(parameters);
        }
        return parameters;
    }
}
