package com.tapsifood.foodmap.coverage.graphql;

import com.tapsifood.foodmap.coverage.AddedVendor;
import com.tapsifood.foodmap.heatmap.graphql.LonLatInput;
import com.tapsifood.foodmap.heatmap.graphql.ParameterMap;
import com.tapsifood.foodmap.platform.InvalidParameter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input of the same name; null changes nothing. */
record ReachInput(
        @Nullable Integer percent,
        @Nullable Double fixedKm,
        @Nullable Double imputeKm,
        @Nullable List<AddedVendorInput> add,
        @Nullable List<String> remove) {

    record AddedVendorInput(
            LonLatInput at, double radiusKm, @Nullable String line) {

        AddedVendor vendor() {
            return AddedVendor.of(at.place(), BigDecimal.valueOf(radiusKm), line);
        }
    }

    void addTo(ParameterMap parameters) {
        if (percent != null && fixedKm != null) {
            throw new InvalidParameter("reach", "either percent or fixedKm");
        }
        parameters.add("reach", percent == null ? km(fixedKm) : percent + "%");
        parameters.add("impute", km(imputeKm));
        parameters.add("add", add, vendor -> vendor.vendor().toString());
        parameters.add("remove", remove, code -> code);
    }

    private static @Nullable String km(@Nullable Double km) {
        return km == null ? null : BigDecimal.valueOf(km).toPlainString() + "km";
    }
}
