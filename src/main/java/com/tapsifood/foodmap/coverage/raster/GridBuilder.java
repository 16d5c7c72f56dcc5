package com.tapsifood.foodmap.coverage.raster;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.geo.UtmZone;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Lays the cells of one city over its polygons: a square is a cell when its centre is in a marketing area. */
public final class GridBuilder {

    /** Squares looked at; a city at the finest cells needs some 300 000. */
    private static final long MOST_SQUARES = 4_000_000;

    private final City city;
    private final int cellMeters;
    private final UtmZone zone;
    private final Map<PolygonLayer, PolygonLocator> locators = new EnumMap<>(PolygonLayer.class);
    private final Map<PolygonLayer, IntArrayList> areas = new EnumMap<>(PolygonLayer.class);
    private final IntArrayList columns = new IntArrayList();
    private final IntArrayList rows = new IntArrayList();

    private GridBuilder(City city, int cellMeters, PolygonSnapshot polygons) {
        this.city = city;
        this.cellMeters = cellMeters;
        this.zone = UtmZone.of(city.srid());
        for (PolygonLayer layer : PolygonLayer.values()) {
            locators.put(layer, new PolygonLocator(polygons.list(city.id(), layer)));
            areas.put(layer, new IntArrayList());
        }
    }

    /** May take some hundred milliseconds. */
    public static CoverageGrid build(City city, int cellMeters, PolygonSnapshot polygons) {
        var builder = new GridBuilder(city, cellMeters, polygons);
        builder.layOver(polygons.list(city.id(), PolygonLayer.MARKETING_AREA));
        return builder.grid();
    }

    private void layOver(List<Polygon> marketingAreas) {
        if (marketingAreas.isEmpty()) {
            return;
        }
        var box = new Envelope();
        for (Polygon area : marketingAreas) {
            for (Coordinate corner : area.geometry().getCoordinates()) {
                Metres metres = zone.project(corner.x, corner.y);
                box.expandToInclude(metres.east(), metres.north());
            }
        }
        // a straight edge in degrees bends by some metres in the zone
        box.expandBy(cellMeters);
        if (box.getArea() / cellMeters / cellMeters > MOST_SQUARES) {
            throw new TooManyCells(city.key(), cellMeters);
        }
        for (int row = index(box.getMinY()); row <= index(box.getMaxY()); row++) {
            for (int column = index(box.getMinX()); column <= index(box.getMaxX()); column++) {
                take(column, row);
            }
        }
    }

    private void take(int column, int row) {
        LonLat centre = zone.unproject((column + 0.5) * cellMeters, (row + 0.5) * cellMeters);
        int area = locate(PolygonLayer.MARKETING_AREA, centre);
        if (area == PolygonLocator.NONE) {
            return;
        }
        columns.add(column);
        rows.add(row);
        areas.forEach((layer, ids) -> ids.add(layer == PolygonLayer.MARKETING_AREA ? area : locate(layer, centre)));
    }

    private int locate(PolygonLayer layer, LonLat place) {
        PolygonLocator locator = locators.get(layer);
        return locator == null ? PolygonLocator.NONE : locator.locate(place.lon(), place.lat());
    }

    private int index(double metres) {
        return (int) Math.floor(metres / cellMeters);
    }

    private CoverageGrid grid() {
        var ids = new EnumMap<PolygonLayer, int[]>(PolygonLayer.class);
        areas.forEach((layer, list) -> ids.put(layer, list.toIntArray()));
        return new CoverageGrid(city, cellMeters, zone, columns.toIntArray(), rows.toIntArray(), ids);
    }
}
