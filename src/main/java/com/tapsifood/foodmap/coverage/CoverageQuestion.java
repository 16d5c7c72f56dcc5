package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose coverage of which city, with the data as they were served when it was asked.
 *
 * @param shown vendors that are counted
 * @param judged vendors that count towards targets, of all lines
 * @param ofFilter whether the vendors of the filter count towards targets
 * @param cellMeters side of a cell
 * @param demand orders beside which coverage is seen; null when they are not asked for
 * @param compared null unless it is beside another
 */
public record CoverageQuestion(
        City city,
        ResolvedVendors shown,
        ResolvedVendors judged,
        boolean ofFilter,
        Reach reach,
        int cellMeters,
        Served.Snapshot<PolygonSnapshot> polygons,
        Served.Snapshot<TargetSnapshot> targets,
        @Nullable CityHeat demand,
        @Nullable Compared compared) {

    /**
     * What coverage is seen beside: another of the same grid.
     *
     * @param text what it has in place of parts of the question
     */
    public record Compared(CoverageQuestion other, String text) {}

    /** The one text of this question, without what it is beside. */
    public String canonical() {
        return new FilterText()
                .append(shown.filter().canonical())
                .append(reach.canonical())
                .add("cell", cellMeters)
                .add("targets", ofFilter ? "filter" : null)
                .add("demand", demand == null ? null : true)
                .add("from", demand == null ? null : demand.filter().from())
                .add("to", demand == null ? null : demand.filter().to())
                .toString();
    }

    /** All versions that coverage depends on, by dataset. */
    public Map<String, Integer> versions() {
        var versions = new HashMap<String, Integer>();
        versions.put(Dataset.POLYGONS.key(), polygons.version());
        versions.put(Dataset.VENDORS.key(), shown.snapshot().version());
        versions.put(Dataset.TARGETS.key(), targets.version());
        if (demand != null) {
            versions.put(Dataset.ORDERS.key(), demand.version());
        }
        return versions;
    }

    /** The same as the feed has it. */
    public CoverageQuestion nominal() {
        return new CoverageQuestion(
                city, shown, judged, ofFilter, Reach.NOMINAL, cellMeters, polygons, targets, demand, null);
    }

    /** The same of other vendors: those of another version. */
    public CoverageQuestion at(Served.Snapshot<VendorSnapshot> vendors) {
        return new CoverageQuestion(
                city,
                shown.at(vendors),
                judged.at(vendors),
                ofFilter,
                reach,
                cellMeters,
                polygons,
                targets,
                demand,
                null);
    }

    /** Beside another. */
    CoverageQuestion beside(CoverageQuestion other, String text) {
        return new CoverageQuestion(
                city, shown, judged, ofFilter, reach, cellMeters, polygons, targets, demand, new Compared(other, text));
    }
}
