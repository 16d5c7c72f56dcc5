package com.tapsifood.foodmap.heatmap;

import java.util.List;

/**
 * What the open cells of an area drawn by hand add up to. Closed cells do not count, or two areas that differ by one of
 * them would open it.
 *
 * @param cells whose middle lies in the area
 * @param areaKm2 of these cells
 */
public record DrawnArea(int cells, double areaKm2, long orders, long organic, long nonOrganic) {

    static DrawnArea of(List<HeatCell> cells, double cellKm2) {
        return new DrawnArea(
                cells.size(),
                cells.size() * cellKm2,
                cells.stream().mapToLong(HeatCell::orders).sum(),
                cells.stream().mapToLong(HeatCell::organic).sum(),
                cells.stream().mapToLong(HeatCell::nonOrganic).sum());
    }
}
