package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.vendor.Flag;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input of the same name; null restricts nothing. */
public record VendorFilterInput(
        @Nullable List<Grade> grades,
        @Nullable List<Integer> statuses,
        @Nullable List<Flag> visible,
        @Nullable List<Flag> open,
        @Nullable List<String> codes,
        @Nullable RadiusInput radiusKm,
        @Nullable List<Integer> areas,
        @Nullable String f) {

    public record RadiusInput(double min, double max) {

        @Override
        public String toString() {
            return plain(min) + "-" + plain(max);
        }

        private static String plain(double km) {
            return BigDecimal.valueOf(km).stripTrailingZeros().toPlainString();
        }
    }

    /** Without a city and business lines. */
    public VendorFilter filter() {
        var parameters = new ParameterMap();
        addTo(parameters);
        return VendorFilter.ofTraits(parameters.query());
    }

    /** As a tile address has them. */
    public void addTo(ParameterMap parameters) {
        parameters.add("grade", grades, Grade::key);
        parameters.add("status", statuses, String::valueOf);
        parameters.add("visible", visible, Flag::key);
        parameters.add("open", open, Flag::key);
        parameters.add("codes", codes, code -> code);
        parameters.add("radius", radiusKm);
        parameters.add("vendorArea", areas, String::valueOf);
        parameters.add("f", f);
    }
}
