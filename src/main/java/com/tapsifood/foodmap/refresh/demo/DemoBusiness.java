package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.RawTarget;
import com.tapsifood.foodmap.refresh.RawVendor;
import com.tapsifood.foodmap.refresh.demo.city.DemoCity;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import com.tapsifood.foodmap.refresh.demo.city.Ground;
import com.tapsifood.foodmap.refresh.demo.city.HotSpots;
import com.tapsifood.foodmap.refresh.demo.city.InventedCity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * An invented food-delivery business of three cities and one year. The same size, seed, day and areas give the same
 * rows on every machine: chance comes from counters, and curves from strict arithmetic.
 */
public final class DemoBusiness {

    private static final String MARKETING_AREA = InventedCity.MARKETING_AREA;

    private final DemoSize size;
    private final Map<DemoCity, List<RawPolygon>> importedAreas = new EnumMap<>(DemoCity.class);
    private final Map<DemoCity, InventedCity> cities = new EnumMap<>(DemoCity.class);
    private final Map<DemoCity, CityMarket> markets = new EnumMap<>(DemoCity.class);
    private final VendorBook vendors;
    private final Rhythm rhythm;

    /**
     * @param realAreas by city key, marketing areas in which the business of that city takes place instead of the
     *     invented ones; cities may be missing, an empty list counts as missing
     * @throws IllegalArgumentException when a city is not one of the demo, or its areas leave no room for anybody
     */
    public DemoBusiness(DemoSize size, Map<String, List<DemoArea>> realAreas) {
        this.size = size;
        realAreas.forEach((key, areas) -> {
            if (!areas.isEmpty()) {
                importedAreas.put(DemoCity.get(key), imported(areas));
            }
        });
        Map<DemoCity, Ground> grounds = new EnumMap<>(DemoCity.class);
        Map<DemoCity, HotSpots> spots = new EnumMap<>(DemoCity.class);
        for (DemoCity city : DemoCity.values()) {
            cities.put(city, new InventedCity(city, size.seed()));
            var ground = new Ground(shapes(areas(city)), Dice.of(size.seed(), "fabric of " + city.key()));
            grounds.put(city, ground);
            spots.put(city, new HotSpots(city, ground, Dice.of(size.seed(), "hot spots of " + city.key())));
        }
        this.vendors = new VendorBook(size, spots);
        grounds.forEach((city, ground) ->
                markets.put(city, new CityMarket(city, ground, Objects.requireNonNull(spots.get(city)), vendors)));
        this.rhythm = new Rhythm(size);
    }

    /** Keys of the cities: tehran, mashhad, shiraz. */
    public static List<String> cityKeys() {
        return Arrays.stream(DemoCity.values()).map(DemoCity::key).toList();
    }

    /** Layers that {@link #polygons} knows. */
    public static List<String> layers() {
        return List.of(MARKETING_AREA, InventedCity.REGION, InventedCity.NEIGHBOURHOOD);
    }

    /** Whether a city's business takes place in invented marketing areas; else in the given ones. */
    public boolean inventsAreasOf(String cityKey) {
        return !importedAreas.containsKey(DemoCity.get(cityKey));
    }

    /** Polygons of a layer that tile the city; for marketing areas of a city whose real ones were given, those. */
    public PolygonFeed polygons(String cityKey, String layer) {
        DemoCity city = DemoCity.get(cityKey);
        List<RawPolygon> polygons =
                layer.equals(MARKETING_AREA) ? areas(city) : invented(city).layer(layer);
        return new DemoRows.Polygons(source(), polygons);
    }

    public Feed<RawVendor> vendors() {
        return new DemoRows<>(source(), vendors.count(), new VendorRows(vendors, size.seed())::row);
    }

    public Feed<RawGrade> grades() {
        return DemoRows.of(source(), new Grading(vendors, size.seed()).grade());
    }

    /** Targets of all invented marketing areas of a city; none when its areas were given. */
    public Feed<RawTarget> targets(String cityKey) {
        DemoCity city = DemoCity.get(cityKey);
        if (!inventsAreasOf(cityKey)) {
            return DemoRows.of(source(), List.of());
        }
        Dice dice = Dice.of(size.seed(), "targets of " + cityKey);
        return DemoRows.of(source(), Targets.set(areas(city), market(city).reaches(), dice));
    }

    /** In the order of days and, but for repeated rows, of time. Every call gives a feed of its own. */
    public Feed<RawOrder> orders() {
        List<CityMarket> open =
                markets.values().stream().filter(market -> !market.isClosed()).toList();
        if (open.isEmpty() && size.orders() > 0) {
            throw new IllegalStateException("no vendor to order from among " + size.vendors());
        }
        return new DemoOrders(size, source(), () -> new OrderDesk(size, vendors, rhythm, open));
    }

    private String source() {
        return "demo, seed " + size.seed();
    }

    private List<RawPolygon> areas(DemoCity city) {
        List<RawPolygon> imported = importedAreas.get(city);
        return imported != null ? imported : invented(city).layer(MARKETING_AREA);
    }

    private InventedCity invented(DemoCity city) {
        return Objects.requireNonNull(cities.get(city));
    }

    private CityMarket market(DemoCity city) {
        return Objects.requireNonNull(markets.get(city));
    }

    private static List<Geometry> shapes(List<RawPolygon> areas) {
        return areas.stream()
                .map(area -> Objects.requireNonNull(area.geometry()))
                .toList();
    }

    private static List<RawPolygon> imported(List<DemoArea> areas) {
        var polygons = new ArrayList<RawPolygon>();
        for (DemoArea area : areas) {
            polygons.add(new RawPolygon(polygons.size() + 1, null, area.name(), null, area.geometry(), null, null));
        }
        return List.copyOf(polygons);
    }
}
