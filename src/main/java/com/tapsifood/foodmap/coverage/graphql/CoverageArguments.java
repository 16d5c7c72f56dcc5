package com.tapsifood.foodmap.coverage.graphql;

import com.tapsifood.foodmap.heatmap.graphql.ParameterMap;
import com.tapsifood.foodmap.heatmap.graphql.VendorFilterInput;
import com.tapsifood.foodmap.tile.TileQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Arguments of the root field. */
record CoverageArguments(
        CoverageFilterInput filter,
        @Nullable ReachInput reach,
        @Nullable Integer cellMeters,
        @Nullable TargetVendors targetVendors,
        @Nullable DemandInput demand) {

    record DemandInput(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record CoverageFilterInput(
            String city,
            @Nullable List<String> lines,
            @Nullable VendorFilterInput vendors) {}

    enum TargetVendors {
        DECLARED,
        FILTER
    }

    /** What a tile address would ask. */
    TileQuery query() {
        var parameters = new ParameterMap();
        parameters.add("city", filter.city());
        parameters.add("line", filter.lines(), line -> line);
        if (filter.vendors() != null) {
            filter.vendors().addTo(parameters);
        }
        if (reach != null) {
            reach.addTo(parameters);
        }
        parameters.add("cell", cellMeters);
        parameters.add(
                "targets", targetVendors == null ? null : targetVendors.name().toLowerCase(Locale.ROOT));
        if (demand != null) {
            parameters.add("demand", true);
            parameters.add("from", demand.from());
            parameters.add("to", demand.to());
        }
        return parameters.query();
    }
}
