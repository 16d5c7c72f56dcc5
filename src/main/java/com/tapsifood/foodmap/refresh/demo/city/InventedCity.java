package com.tapsifood.foodmap.refresh.demo.city;

import com.tapsifood.foodmap.refresh.RawPolygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * An invented city of a true name: every layer tiles the same outline. Neighbourhoods nest in regions and add up to
 * their population; marketing areas nest in nothing, as in life.
 */
public final class InventedCity {

    public static final String MARKETING_AREA = "marketing_area";
    public static final String REGION = "region";
    public static final String NEIGHBOURHOOD = "neighbourhood";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

    private final DemoCity city;
    private final long seed;
    private final Polygon outline;
    private final Map<String, List<RawPolygon>> drawn = new HashMap<>();
    private @Nullable List<Home> homes;

    /** A neighbourhood before it has a name. */
    private record Home(Tessellation.Cell cell, int region, long population) {}

    public InventedCity(DemoCity city, long seed) {
        this.city = city;
        this.seed = seed;
        this.outline = Outline.draw(city, seed, GEOMETRIES);
    }

    public Polygon outline() {
        return outline;
    }

    /**
     * Polygons of a layer in WGS 84 degrees.
     *
     * @throws IllegalArgumentException when the layer is none of the three
     */
    public synchronized List<RawPolygon> layer(String layer) {
        List<RawPolygon> known = drawn.get(layer);
        if (known != null) {
            return known;
        }
        List<RawPolygon> fresh = switch (layer) {
            case MARKETING_AREA -> marketingAreas();
            case REGION -> regions();
            case NEIGHBOURHOOD -> neighbourhoods();
            default -> throw new IllegalArgumentException("not a layer of the demo: " + layer);
        };
        drawn.put(layer, fresh);
        return fresh;
    }

    private List<RawPolygon> marketingAreas() {
        List<Tessellation.Cell> cells =
                tessellation("marketing areas").cut(city.census().marketingAreas());
        List<PlaceName> names = PlaceName.marketingAreas(dice("marketing area names"), cells.size());
        var areas = new ArrayList<RawPolygon>();
        for (int i = 0; i < cells.size(); i++) {
            areas.add(polygon(i, names.get(i), cells.get(i).geometry(), null));
        }
        return List.copyOf(areas);
    }

    private List<RawPolygon> neighbourhoods() {
        List<Home> cells = homes();
        List<PlaceName> names = PlaceName.neighbourhoods(dice("neighbourhood names"), cells.size());
        var neighbourhoods = new ArrayList<RawPolygon>();
        for (int i = 0; i < cells.size(); i++) {
            Home home = cells.get(i);
            neighbourhoods.add(polygon(i, names.get(i), home.cell().geometry(), home.population()));
        }
        return List.copyOf(neighbourhoods);
    }

    private List<RawPolygon> regions() {
        var regions = new ArrayList<RawPolygon>();
        for (int i = 0; i < city.census().regions(); i++) {
            int number = i;
            List<Home> members =
                    homes().stream().filter(home -> home.region() == number).toList();
            List<Geometry> parts =
                    members.stream().map(home -> home.cell().geometry()).toList();
            long population = members.stream().mapToLong(Home::population).sum();
            Geometry whole = UnaryUnionNG.union(parts, GEOMETRIES, Grid.PRECISION);
            regions.add(polygon(i, PlaceName.region(i + 1), whole.norm(), population));
        }
        return List.copyOf(regions);
    }

    private static RawPolygon polygon(int index, PlaceName name, Geometry geometry, @Nullable Long population) {
        String residents = population == null ? null : population.toString();
        return new RawPolygon(index + 1, Integer.toString(index + 1), name.fa(), name.en(), geometry, residents, null);
    }

    private List<Home> homes() {
        if (homes == null) {
            homes = settle();
        }
        return homes;
    }

    private List<Home> settle() {
        List<Coordinate> regions = tessellation("regions").spread(city.census().regions());
        regions.sort(Comparator.comparingDouble((Coordinate seat) -> seat.y).reversed());
        List<Tessellation.Cell> cells =
                tessellation("neighbourhoods").cut(city.census().neighbourhoods());
        Dice dice = dice("population");
        double[] weights = new double[cells.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            var cell = cells.get(i);
            // a park or an industrial zone now and then: nearly nobody lives there
            double mood = dice.chance(0.015) ? 0.01 : dice.between(0.5, 1.5);
            weights[i] = cell.geometry().getArea() * city.crowding(cell.xKm(), cell.yKm()) * mood;
            sum += weights[i];
        }
        var settled = new ArrayList<Home>();
        for (int i = 0; i < weights.length; i++) {
            var cell = cells.get(i);
            long population = Math.round(weights[i] / sum * city.census().population());
            settled.add(new Home(cell, nearest(regions, cell), population));
        }
        return List.copyOf(settled);
    }

    private static int nearest(List<Coordinate> seats, Tessellation.Cell cell) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < seats.size(); i++) {
            double dx = seats.get(i).x - cell.xKm();
            double dy = seats.get(i).y - cell.yKm();
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    private Tessellation tessellation(String subject) {
        return new Tessellation(city, outline, dice(subject));
    }

    private Dice dice(String subject) {
        return Dice.of(seed, city.key() + " " + subject);
    }
}
