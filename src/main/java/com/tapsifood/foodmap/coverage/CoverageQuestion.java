package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import java.util.Map;

/**
 * Whose coverage of which city, with the data as they were served when it was asked.
 *
 * @param shown vendors that are counted
 * @param judged vendors that count towards targets, of all lines
 * @param ofFilter whether the vendors of the filter count towards targets
 * @param cellMeters side of a cell
 */
public record CoverageQuestion(
        City city,
        ResolvedVendors shown,
        ResolvedVendors judged,
        boolean ofFilter,
        Reach reach,
        int cellMeters,
        Served.Snapshot<PolygonSnapshot> polygons,
        Served.Snapshot<TargetSnapshot> targets) {

    /** The one text of this question. */
    public String canonical() {
        return new FilterText()
                .append(shown.filter().canonical())
                .append(reach.canonical())
                .add("cell", cellMeters)
                .add("targets", ofFilter ? "filter" : null)
                .toString();
    }

    /** All versions that coverage depends on, by dataset. */
    public Map<String, Integer> versions() {
        return Map.of(
                Dataset.POLYGONS.key(), polygons.version(),
                Dataset.VENDORS.key(), shown.snapshot().version(),
                Dataset.TARGETS.key(), targets.version());
    }
}
