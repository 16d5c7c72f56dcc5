package com.tapsifood.foodmap.insight.graphql;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.OrderCounts;
import com.tapsifood.foodmap.insight.AreaReport;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Type of the same name. */
record PolygonList(
        List<AreaPolygon> nodes,
        String filter,
        String vendorFilter,
        List<UsedVersion> versions,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int days,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        OrderCounts totals,
        AreaReport.NotShown notShown,
        int k,
        int minSample,
        Collection<Integer> hiddenAreas) {

    record UsedVersion(String dataset, int version) {}

    static PolygonList of(List<AreaPolygon> nodes, AreaReport report) {
        CityHeat heat = report.heat();
        return new PolygonList(
                nodes,
                heat.filter().canonical(),
                report.vendorFilter().canonical(),
                versions(report),
                heat.from(),
                heat.to(),
                report.days(),
                heat.firstDay(),
                heat.lastDay(),
                report.orders().total(),
                report.notShown(),
                heat.k(),
                report.minSample(),
                heat.hiddenAreas());
    }

    private static List<UsedVersion> versions(AreaReport report) {
        Map<String, Integer> versions = new HashMap<>(report.heat().versionsWithResidents());
        versions.put(Dataset.VENDORS.key(), report.vendorsVersion());
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(entry -> new UsedVersion(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
