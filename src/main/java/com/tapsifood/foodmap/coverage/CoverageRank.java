package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** What comes first in a list of places. */
public enum CoverageRank {
    /** The lowest ratio to the target; what has none after that, the fewest vendors first. */
    TARGET,
    /** The most orders that no vendor reaches, then the most orders by vendors that do. */
    ORDERS,
    /** The same of residents. */
    RESIDENTS;

    /** @throws InvalidParameter when the numbers are not known here */
    Comparator<Integer> ofCells(CityCoverage city) {
        requireKnown(city);
        Comparator<Integer> order = switch (this) {
            case TARGET -> Comparator.<Integer>comparingDouble(city::ratio).thenComparingInt(city::vendors);
            case ORDERS -> thinly(city, city::orders);
            case RESIDENTS -> thinly(city, city::residents);
        };
        return order.thenComparingInt(cell -> cell);
    }

    /** @throws InvalidParameter when the numbers are not known here */
    Comparator<AreaCoverage> ofAreas(CityCoverage city) {
        requireKnown(city);
        Comparator<AreaCoverage> order = switch (this) {
            case TARGET -> Comparator.comparingDouble(AreaCoverage::rank);
            case ORDERS -> most(AreaCoverage::uncoveredOrders, AreaCoverage::orders);
            case RESIDENTS -> most(AreaCoverage::uncoveredResidents, AreaCoverage::residents);
        };
        return order.thenComparingInt(AreaCoverage::polygonId);
    }

    private void requireKnown(CityCoverage city) {
        if (this == ORDERS && city.orders() == null) {
            throw new InvalidParameter("rankBy", "ORDERS need demand");
        }
        if (this == RESIDENTS && city.residents() == null) {
            throw new InvalidParameter("rankBy", "the residents of the city are not known");
        }
    }

    private static Comparator<Integer> thinly(CityCoverage city, IntToDoubleFunction demand) {
        return Comparator.<Integer>comparingDouble(cell -> city.vendors(cell) == 0 ? -demand.applyAsDouble(cell) : 0)
                .thenComparingDouble(cell -> -demand.applyAsDouble(cell) / Math.max(1, city.vendors(cell)));
    }

    private static Comparator<AreaCoverage> most(
            ToDoubleFunction<AreaCoverage> uncovered, ToDoubleFunction<AreaCoverage> all) {
        return Comparator.<AreaCoverage>comparingDouble(area -> -uncovered.applyAsDouble(area))
                .thenComparingDouble(area -> -all.applyAsDouble(area) / Math.max(1, area.mean()));
    }
}
