package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.bench.Question.Filter;
import com.tapsifood.foodmap.heatmap.HourRange;
import java.util.HashMap;
import java.util.Map;

/** A question as SQL conditions with named parameters; only what restricts is in it. */
record Conditions(String sql, Map<String, Object> parameters) {

    static Conditions of(Question question, int cellZoom) {
        Filter filter = question.filter();
        var sql =
                new StringBuilder("city = :city and open_zoom >= :cell_zoom and day between :first_day and :last_day");
        var parameters = new HashMap<String, Object>();
        parameters.put("city", question.city());
        parameters.put("cell_zoom", cellZoom);
        parameters.put("first_day", filter.firstDay());
        parameters.put("last_day", filter.lastDay());
        if (!filter.lines().isEmpty()) {
            sql.append(" and line in (:lines)");
            parameters.put("lines", filter.lines());
        }
        if (filter.organic() != null) {
            sql.append(filter.organic() ? " and organic" : " and not organic");
        }
        if (filter.hours() != null) {
            sql.append(hours(filter.hours()));
            parameters.put("from_hour", filter.hours().from());
            parameters.put("to_hour", filter.hours().to());
        }
        if (!filter.weekdays().isEmpty()) {
            // day 0 was a Thursday
            sql.append(" and (day + 3) % 7 in (:weekdays)");
            parameters.put("weekdays", filter.weekdays());
        }
        if (!filter.grades().isEmpty()) {
            sql.append(" and vendor in (select number from heat_vendor where grade in (:grades))");
            parameters.put("grades", filter.grades());
        }
        if (!filter.areas().isEmpty()) {
            sql.append(" and (marketing_area in (:areas) or region in (:areas) or neighbourhood in (:areas))");
            parameters.put("areas", filter.areas());
        }
        return new Conditions(sql.toString(), parameters);
    }

    private static String hours(HourRange hours) {
        return hours.from() < hours.to()
                ? " and hour >= :from_hour and hour < :to_hour"
                : " and (hour >= :from_hour or hour < :to_hour)";
    }
}
