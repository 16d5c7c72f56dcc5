package com.tapsifood.foodmap.polygon;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * All polygons of one version, with what drawing them takes.
 *
 * @param population by city id
 */
public record PolygonSnapshot(List<Drawn> polygons, Map<Integer, PopulationGrid> population) {

    /** Before anything is published. */
    public static final PolygonSnapshot EMPTY = of(List.of());

    public PolygonSnapshot {
        polygons = List.copyOf(polygons);
        population = Map.copyOf(population);
    }

    /** The polygons of a layer of a city, by id. */
    public List<Polygon> list(int cityId, PolygonLayer layer) {
        return polygons.stream()
                .map(Drawn::polygon)
                .filter(polygon -> polygon.cityId() == cityId && polygon.layer() == layer)
                .toList();
    }

    public Optional<Polygon> find(int id) {
        return polygons.stream()
                .map(Drawn::polygon)
                .filter(polygon -> polygon.id() == id)
                .findFirst();
    }

    /** Refuses ids of polygons that there are not, or not in these cities. */
    public void requireAll(String parameter, Collection<Integer> ids, VisibleCities cities) {
        var unknown = new TreeSet<>(ids);
        for (Drawn drawn : polygons) {
            if (cities.contains(drawn.polygon().cityId())) {
                unknown.remove(drawn.polygon().id());
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidParameter(parameter, "the city has no polygon with the id " + unknown.first());
        }
    }

    /**
     * A polygon ready to be drawn.
     *
     * @param mercator its geometry in EPSG:3857 metres
     * @param label a place well inside it, EPSG:3857 metres
     */
    public record Drawn(Polygon polygon, Geometry mercator, Point label) {

        static Drawn of(Polygon polygon) {
            Geometry mercator = polygon.geometry().copy();
            mercator.apply(new ToMercator());
            return new Drawn(polygon, mercator, mercator.getInteriorPoint());
        }
    }

    public static PolygonSnapshot of(List<Polygon> polygons) {
        List<Drawn> drawn = polygons.stream().map(Drawn::of).toList();
        var population = drawn.stream()
                .collect(groupingBy(p -> p.polygon().cityId(), collectingAndThen(toList(), PopulationRaster::grid)));
        return new PolygonSnapshot(drawn, population);
    }

    /** Residents by cell; {@link PopulationGrid#UNKNOWN} where no source gives them. */
    public PopulationGrid populationOf(int cityId) {
        return population.getOrDefault(cityId, PopulationGrid.UNKNOWN);
    }

    private static final class ToMercator implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double lon = sequence.getX(i);
            double lat = sequence.getY(i);
            sequence.setOrdinate(i, CoordinateSequence.X, WebMercator.metresEast(lon));
            sequence.setOrdinate(i, CoordinateSequence.Y, WebMercator.metresNorth(lat));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
