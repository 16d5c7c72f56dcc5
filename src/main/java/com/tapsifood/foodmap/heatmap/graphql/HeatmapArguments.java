package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.tile.TileQuery;
import org.jspecify.annotations.Nullable;

/** Arguments of the root field. */
record HeatmapArguments(
        OrderFilterInput filter,
        @Nullable OrderFilterInput scale,
        @Nullable OrderFilterInput compare,
        @Nullable Integer compareVersion) {

    /** What a tile address would ask. */
    TileQuery query() {
        ParameterMap parameters = filter.parameters();
        if (scale != null) {
            parameters.add("scale", scale.parameters().text());
        }
        if (compare != null || compareVersion != null) {
            parameters.add("compare", compared().add("version", compareVersion).text());
        }
        return parameters.query();
    }

    /** An input is a filter of its own, while the parameter is written over the other filter. */
    private ParameterMap compared() {
        return compare == null ? new ParameterMap() : compare.parameters().completedBy(OrderFilter.PARAMETERS);
    }
}
