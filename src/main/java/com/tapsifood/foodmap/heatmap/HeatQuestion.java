package com.tapsifood.foodmap.heatmap;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants to see.
 *
 * @param scale whose legends colour it; the same as the heat unless another filter is named
 * @param compared null unless it is beside another
 */
public record HeatQuestion(
        CityHeat heat, CityHeat scale, @Nullable Compared compared) {

    /** @param text canonical: what is written over the filter to get that of the other side */
    public record Compared(HeatComparison sides, String text) {}

    public boolean hasOtherScale() {
        return scale != heat;
    }

    /**
     * Versions of what is served now that an answer depends on, by dataset. An older version of the orders is named in
     * the text of the comparison instead.
     */
    public Map<String, Integer> versions() {
        return versions(CityHeat::versions);
    }

    /** And of the residents, which legends depend on. */
    public Map<String, Integer> versionsWithResidents() {
        return versions(CityHeat::versionsWithResidents);
    }

    private Map<String, Integer> versions(Function<CityHeat, Map<String, Integer>> ofSide) {
        var versions = new HashMap<String, Integer>();
        if (compared != null) {
            versions.putAll(ofSide.apply(compared.sides().other()));
        }
        versions.putAll(ofSide.apply(scale));
        versions.putAll(ofSide.apply(heat));
        return versions;
    }
}
