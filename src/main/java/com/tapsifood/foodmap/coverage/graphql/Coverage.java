package com.tapsifood.foodmap.coverage.graphql;

import com.tapsifood.foodmap.coverage.AreaCoverage;
import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.CoverageChange;
import com.tapsifood.foodmap.coverage.CoverageScale;
import com.tapsifood.foodmap.coverage.NoTarget;
import com.tapsifood.foodmap.coverage.Opportunities;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.polygon.Polygon;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Type of the same name.
 *
 * @param city what lists in it are made of
 */
record Coverage(
        String filter,
        List<UsedVersion> versions,
        int cellMeters,
        boolean modified,
        int vendors,
        int withoutPlace,
        int withoutRadius,
        int imputed,
        Collection<String> unknownCodes,
        @Nullable NoTarget noTarget,
        Statistics statistics,
        List<CellClass> ratioClasses,
        List<CellClass> vendorClasses,
        String tilesUrl,
        CityCoverage city) {

    record Site(CoverageCell cell, LonLat at, double gain, int vendors, List<String> near) {}

    record OpportunityList(Opportunities.Measure measure, double total, double open, List<Site> sites) {

        static OpportunityList of(CityCoverage city, Opportunities found) {
            return new OpportunityList(
                    found.measure(),
                    found.total(),
                    found.open(),
                    found.sites().stream()
                            .map(site -> new Site(
                                    CoverageCell.of(city, site.cell()),
                                    site.place(),
                                    site.gain(),
                                    site.vendors(),
                                    site.near()))
                            .toList());
        }
    }

    record ChangedPolygon(
            int id,
            String name,
            @Nullable String nameEn,
            double meanBefore,
            double mean,
            int uncoveredBefore,
            int uncovered) {

        static ChangedPolygon of(CoverageChange.OfArea area, Polygon polygon) {
            return new ChangedPolygon(
                    polygon.id(),
                    polygon.name(),
                    polygon.nameEn(),
                    area.before(),
                    area.now(),
                    area.uncoveredBefore(),
                    area.uncovered());
        }
    }

    record ChangedCell(CoverageCell cell, int vendorsBefore) {}

    record UsedVersion(String dataset, int version) {}

    /** @param from lowest value of the class; null for cells that nobody reaches */
    record CellClass(int index, @Nullable Double from, int cells) {}

    record Found(List<CoverageCell> cells, int total) {}

    record OfPolygon(int id, String name, @Nullable String nameEn, Statistics statistics) {

        static OfPolygon of(CityCoverage city, AreaCoverage area, Polygon polygon) {
            return new OfPolygon(polygon.id(), polygon.name(), polygon.nameEn(), Statistics.of(city, area));
        }
    }

    record Statistics(
            int cells,
            double km2,
            int uncovered,
            double coveredKm2,
            double mean,
            double median,
            @Nullable Double residents,
            @Nullable Double uncoveredResidents,
            @Nullable Double orders,
            @Nullable Double uncoveredOrders,
            @Nullable Double ordersPerVendor,
            @Nullable AgainstTarget target) {

        static Statistics of(CityCoverage city, AreaCoverage area) {
            var target = area.target();
            return new Statistics(
                    area.cells(),
                    area.cells() * city.grid().cellKm2(),
                    area.uncovered(),
                    (area.cells() - area.uncovered()) * city.grid().cellKm2(),
                    area.mean(),
                    area.median(),
                    area.residents(),
                    area.uncoveredResidents(),
                    area.orders(),
                    area.uncoveredOrders(),
                    area.ordersPerVendor(),
                    target == null ? null : AgainstTarget.of(city, target));
        }
    }

    record AgainstTarget(
            int cells,
            double mean,
            double median,
            double cellsAtTarget,
            @Nullable Double residentsAtTarget,
            @Nullable Double ordersAtTarget,
            double meanGap,
            List<CoverageCell> worst) {

        static AgainstTarget of(CityCoverage city, AreaCoverage.AgainstTarget target) {
            return new AgainstTarget(
                    target.cells(),
                    target.mean(),
                    target.median(),
                    target.cellsAtTarget(),
                    target.residentsAtTarget(),
                    target.ordersAtTarget(),
                    target.meanGap(),
                    target.worst().stream()
                            .map(cell -> CoverageCell.of(city, cell))
                            .toList());
        }
    }

    static Coverage of(CityCoverage city, String tilesUrl) {
        var question = city.question();
        var shown = city.shown();
        return new Coverage(
                question.canonical(),
                new TreeMap<>(question.versions())
                        .entrySet().stream()
                                .map(version -> new UsedVersion(version.getKey(), version.getValue()))
                                .toList(),
                question.cellMeters(),
                question.reach().isModified(),
                shown.vendors(),
                shown.withoutPlace(),
                shown.withoutRadius(),
                shown.imputed(),
                question.shown().unknownCodes(),
                city.noTarget(),
                Statistics.of(city, city.whole()),
                classes(CoverageScale.RATIO_BREAKS, 0, city.byRatio()),
                classes(CoverageScale.COUNT_BREAKS.stream().map(b -> b + 1.0).toList(), 1, city.byCount()),
                tilesUrl,
                city);
    }

    private static List<CellClass> classes(List<Double> breaks, double first, List<Integer> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> new CellClass(i, i == 0 ? null : i == 1 ? first : breaks.get(i - 2), cells.get(i)))
                .toList();
    }
}
