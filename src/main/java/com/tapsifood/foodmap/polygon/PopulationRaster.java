package com.tapsifood.foodmap.polygon;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.WebMercator;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Spreads the residents of a city's polygons over the finest cells: evenly over those whose centre lies in the polygon,
 * so the cells of a polygon sum to its residents. A polygon without any such cell gives all to the one it lies in.
 */
final class PopulationRaster {

    private static final double CELL_METRES = 2 * WebMercator.HALF_SIDE / (1 << CellKey.FINEST);

    /** About 16 000 km2 in Tehran. Who lives somewhere in so large a polygon cannot be said to live in a cell. */
    private static final int MOST_CELLS = 1 << 20;

    private final TreeMap<Long, Double> residents = new TreeMap<>();

    private PopulationRaster() {}

    /** Of the finest layer whose source gives residents: an estimate is not spread again. */
    static PopulationGrid grid(Collection<PolygonSnapshot.Drawn> ofOneCity) {
        List<PolygonSnapshot.Drawn> counted =
                ofOneCity.stream().filter(p -> isCounted(p.polygon())).toList();
        var finest = counted.stream().map(p -> p.polygon().layer()).max(Comparator.naturalOrder());
        if (finest.isEmpty()) {
            return PopulationGrid.UNKNOWN;
        }
        var raster = new PopulationRaster();
        counted.stream().filter(p -> p.polygon().layer() == finest.get()).forEach(raster::spread);
        return PopulationGrid.of(finest.get(), raster.residents);
    }

    private static boolean isCounted(Polygon polygon) {
        Population population = polygon.population();
        return population != null && !population.isEstimated();
    }

    private void spread(PolygonSnapshot.Drawn drawn) {
        Population population = drawn.polygon().population();
        if (population == null || !(cellsAcross(drawn.mercator()) <= MOST_CELLS)) {
            return;
        }
        LongArrayList cells = cells(drawn.mercator());
        if (cells.isEmpty()) {
            cells.add(cell(drawn.label()));
        }
        double share = (double) population.residents() / cells.size();
        cells.forEach(cell -> residents.merge(cell, share, Double::sum));
    }

    private static double cellsAcross(Geometry mercator) {
        return mercator.getArea() / (CELL_METRES * CELL_METRES);
    }

    /** The cells whose centre lies in the polygon; of two polygons that share an edge, a centre on it is in one. */
    private static LongArrayList cells(Geometry mercator) {
        int firstRow = firstCentre(row(mercator.getEnvelopeInternal().getMaxY()));
        int endRow = firstCentre(row(mercator.getEnvelopeInternal().getMinY()));
        List<DoubleArrayList> crossings = crossings(mercator, firstRow, endRow);
        var cells = new LongArrayList();
        for (int row = firstRow; row < endRow; row++) {
            DoubleArrayList edges = crossings.get(row - firstRow);
            Arrays.sort(edges.elements(), 0, edges.size());
            for (int i = 0; i + 1 < edges.size(); i += 2) {
                for (int column = firstCentre(edges.getDouble(i)); column + 0.5 < edges.getDouble(i + 1); column++) {
                    cells.add(CellKey.morton(column, row));
                }
            }
        }
        return cells;
    }

    /** Where the outline crosses the line through the centres of each row: columns, in and out by turns. */
    private static List<DoubleArrayList> crossings(Geometry mercator, int firstRow, int endRow) {
        var crossings = new ArrayList<DoubleArrayList>();
        for (int row = firstRow; row < endRow; row++) {
            crossings.add(new DoubleArrayList());
        }
        for (Object ring : LinearComponentExtracter.getLines(mercator)) {
            Coordinate[] places = ((Geometry) ring).getCoordinates();
            for (int i = 1; i < places.length; i++) {
                boolean south = places[i - 1].y > places[i].y;
                // always from north to south, so that both owners of an edge compute the same numbers
                Coordinate north = south ? places[i - 1] : places[i];
                cross(north, south ? places[i] : places[i - 1], firstRow, crossings);
            }
        }
        return crossings;
    }

    private static void cross(Coordinate north, Coordinate south, int firstRow, List<DoubleArrayList> crossings) {
        double top = row(north.y);
        double bottom = row(south.y);
        double left = column(north.x);
        double slope = (column(south.x) - left) / (bottom - top);
        for (int row = firstCentre(top); row + 0.5 < bottom; row++) {
            crossings.get(row - firstRow).add(left + (row + 0.5 - top) * slope);
        }
    }

    /** The first row or column whose centre is at or after this place. */
    private static int firstCentre(double place) {
        return (int) Math.ceil(place - 0.5);
    }

    private static long cell(Point place) {
        return CellKey.morton((int) Math.floor(column(place.getX())), (int) Math.floor(row(place.getY())));
    }

    private static double column(double metresEast) {
        return (metresEast + WebMercator.HALF_SIDE) / CELL_METRES;
    }

    private static double row(double metresNorth) {
        return (WebMercator.HALF_SIDE - metresNorth) / CELL_METRES;
    }
}
