package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.polygon.PopulationGrid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The heat of one city under one filter, in one version of the orders. Cheap until it is asked for a number. */
public final class CityHeat {

    private final ResolvedFilter resolved;
    private final Served.Snapshot<HeatCubes> snapshot;
    private volatile @Nullable OrderSelection selection;

    public CityHeat(ResolvedFilter resolved, Served.Snapshot<HeatCubes> snapshot) {
        this.resolved = resolved;
        this.snapshot = snapshot;
    }

    public City city() {
        return resolved.city();
    }

    public OrderFilter filter() {
        return resolved.filter();
    }

    public ResolvedFilter resolved() {
        return resolved;
    }

    Served.Snapshot<HeatCubes> snapshot() {
        return snapshot;
    }

    /** Version of the orders. */
    public int version() {
        return snapshot.version();
    }

    /** All versions that the orders of a cell depend on, by dataset. */
    public Map<String, Integer> versions() {
        var versions = new HashMap<String, Integer>();
        versions.put(Dataset.ORDERS.key(), version());
        var vendors = resolved.vendors();
        if (vendors != null) {
            versions.put(Dataset.VENDORS.key(), vendors.version());
        }
        return versions;
    }

    /** And those of what is told by residents. */
    public Map<String, Integer> versionsWithResidents() {
        var versions = new HashMap<>(versions());
        versions.put(Dataset.POLYGONS.key(), resolved.polygons().version());
        return versions;
    }

    /** The polygons as they were served when it was asked. */
    public Served.Snapshot<PolygonSnapshot> polygons() {
        return resolved.polygons();
    }

    /** Residents of the cells of the city. */
    public PopulationGrid residents() {
        return resolved.polygons().data().populationOf(city().id());
    }

    /** Fewest distinct customers of a shown cell. */
    public int k() {
        return snapshot.data().k();
    }

    /** Whether the city has no order at all, so that nothing below says anything. */
    public boolean isEmpty() {
        return cube().isEmpty();
    }

    /** First day asked for, else the first there is; null when there is none. */
    public @Nullable LocalDate from() {
        return isEmpty() ? null : LocalDate.ofEpochDay(selection().firstDay());
    }

    /** Last day asked for, else the last there is; null when there is none. */
    public @Nullable LocalDate to() {
        return isEmpty() ? null : LocalDate.ofEpochDay(selection().lastDay());
    }

    /** Days of the filter on which the city has any order. */
    public int days() {
        return isEmpty() ? 0 : cube().daysWithData(selection());
    }

    public HeatTotals totals() {
        return isEmpty() ? HeatTotals.NOTHING : cube().totals(selection());
    }

    /** Open cells of a tile that have orders. */
    public HeatCells tile(TileCoord tile) {
        return cube().tile(tile, selection());
    }

    /** The same with the orders of every hour of the day. */
    public HeatCells hourlyTile(TileCoord tile) {
        return cube().hourlyTile(tile, selection());
    }

    /** Open cells of the city that have orders. */
    public HeatCells cells(int cellZoom) {
        return cube().city(cellZoom, selection());
    }

    /** Cells of a tile that are open, whatever the filter. */
    HeatCells openTile(TileCoord tile) {
        return cube().tile(tile, OrderSelection.ALL);
    }

    /** Cells of a level that are open, whatever the filter. */
    HeatCells openCells(int cellZoom) {
        return cube().city(cellZoom, OrderSelection.ALL);
    }

    /** Area of a cell at the city's centre. */
    public double cellKm2(int cellZoom) {
        return WebMercator.squareKm2(city().center().lat(), cellZoom);
    }

    /** One cell by its Morton number; none when it is closed or has no order under the filter. */
    HeatCells cell(int cellZoom, long key) {
        return cube().cell(cellZoom, key, selection());
    }

    /** The orders of every polygon of a layer under the filter, the hidden ones too. */
    AreaOrders areas(PolygonLayer layer) {
        return isEmpty() ? AreaOrders.NOTHING : cube().areas(layer, selection());
    }

    /** The same of all orders of the city, and which polygons are hidden. */
    public AllAreas allAreas(PolygonLayer layer) {
        return isEmpty() ? new AllAreas(AreaOrders.NOTHING, Set.of()) : cube().allAreas(layer, k());
    }

    /** First and last day of all orders of the city; null when there is none. */
    public @Nullable LocalDate firstDay() {
        return isEmpty() ? null : cube().firstDay();
    }

    public @Nullable LocalDate lastDay() {
        return isEmpty() ? null : cube().lastDay();
    }

    /** Polygons of the filter that are hidden: an order in them is in no area that can be asked for. */
    public SortedSet<Integer> hiddenAreas() {
        var hidden = new TreeSet<Integer>();
        if (!filter().areas().isEmpty()) {
            for (PolygonLayer layer : PolygonLayer.values()) {
                hidden.addAll(allAreas(layer).hidden());
            }
            hidden.retainAll(filter().areas());
        }
        return hidden;
    }

    /**
     * Orders over time.
     *
     * @param withUsers whether customers are counted too, which takes a second pass
     * @throws InvalidParameter when there would be more points than {@link OrderSeries#MOST_POINTS}
     */
    OrderSeries series(TimeBucket by, boolean byLine, boolean withUsers) {
        if (isEmpty()) {
            return OrderSeries.NOTHING;
        }
        TimeBuckets buckets = requireFew(cube().buckets(by, selection()));
        OrderSeries series = cube().series(buckets, selection(), byLine, withUsers);
        requireFew(series.points().size());
        return series;
    }

    /** Orders of an open cell over time, without customers. */
    public OrderSeries trend(HeatCell cell, TimeBucket by) {
        TimeBuckets buckets = requireFew(cube().buckets(by, selection()));
        return cube().trend(cell.zoom(), CellKey.morton(cell.x(), cell.y()), buckets, selection());
    }

    private static TimeBuckets requireFew(TimeBuckets buckets) {
        requireFew(buckets.size());
        return buckets;
    }

    private static void requireFew(int points) {
        if (points > OrderSeries.MOST_POINTS) {
            throw new InvalidParameter(
                    "by", points + " points are more than " + OrderSeries.MOST_POINTS + "; ask for fewer days");
        }
    }

    private HeatCube cube() {
        return snapshot.data().of(city().id());
    }

    /** Found out once: the vendors of a filter take a moment. */
    private OrderSelection selection() {
        OrderSelection known = selection;
        if (known == null) {
            known = isEmpty() ? OrderSelection.ALL : resolved.on(cube()).withoutAreas(hiddenAreas());
            selection = known;
        }
        return known;
    }
}
