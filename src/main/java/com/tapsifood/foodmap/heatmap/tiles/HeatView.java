package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatCubes;
import com.tapsifood.foodmap.heatmap.HeatLegend;
import com.tapsifood.foodmap.heatmap.HeatTotals;
import com.tapsifood.foodmap.heatmap.OrderSelection;
import com.tapsifood.foodmap.heatmap.ResolvedFilter;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.mvt.CellTile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The heat of one city under one filter. */
record HeatView(ResolvedFilter orders, CellTile.Shape shape, Served.Snapshot<HeatCubes> snapshot) implements TileView {

    private static final List<String> FIELDS = List.of("orders", "organic", "nonOrganic", "users");
    private static final int CELLS_PER_SIDE = 1 << HeatCube.CELL_ZOOM_OFFSET;

    @Override
    public String filter() {
        return orders.filter().canonical() + (shape == CellTile.Shape.SQUARE ? "&geometry=square" : "");
    }

    @Override
    public Map<String, Integer> versions() {
        var versions = new HashMap<String, Integer>();
        versions.put(Dataset.ORDERS.key(), snapshot.version());
        if (orders.vendors() != null) {
            versions.put(Dataset.VENDORS.key(), orders.vendors().version());
        }
        return versions;
    }

    @Override
    public String revision() {
        return "heatmap-1";
    }

    @Override
    public Bounds bounds() {
        return orders.city().bounds();
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        HeatCube cube = cube();
        if (cube.isEmpty()) {
            return new byte[0];
        }
        HeatCells cells = cube.tile(tile, orders.on(cube));
        var encoded = new CellTile("heatmap", FIELDS, shape, CELLS_PER_SIDE);
        for (int i = 0; i < cells.size(); i++) {
            encoded.add(
                    CellKey.x(cells.key(i)) % CELLS_PER_SIDE,
                    CellKey.y(cells.key(i)) % CELLS_PER_SIDE,
                    cells.orders(i),
                    cells.organic(i),
                    cells.nonOrganic(i),
                    cells.users(i));
        }
        return encoded.toBytes();
    }

    @Override
    public Map<String, Object> extras() {
        HeatCube cube = cube();
        var extras = new LinkedHashMap<String, Object>();
        extras.put("cell_zoom_offset", HeatCube.CELL_ZOOM_OFFSET);
        extras.put("cell_km2", cellKm2());
        extras.put("k", snapshot.data().k());
        if (!orders.filter().vendors().codes().isEmpty()) {
            extras.put("unknown_codes", orders.unknownCodes());
        }
        if (cube.isEmpty()) {
            extras.put("days", 0);
            extras.put("legend", legend(HeatLegend.NOTHING));
            extras.put("totals", totals(HeatTotals.NOTHING));
            extras.put("hidden", Map.of());
            return extras;
        }
        OrderSelection selection = orders.on(cube);
        int days = cube.daysWithData(selection);
        HeatTotals totals = cube.totals(selection);
        double analysisKm2 = WebMercator.squareKm2(orders.city().center().lat(), HeatLegend.ANALYSIS_ZOOM);
        HeatCells analysed = cube.city(HeatLegend.ANALYSIS_ZOOM, selection);
        extras.put("from", LocalDate.ofEpochDay(selection.firstDay()).toString());
        extras.put("to", LocalDate.ofEpochDay(selection.lastDay()).toString());
        extras.put("days", days);
        extras.put("legend", legend(HeatLegend.of(analysed, analysisKm2, days)));
        extras.put("totals", totals(totals));
        extras.put("hidden", hidden(totals));
        return extras;
    }

    private HeatCube cube() {
        return snapshot.data().of(orders.city().id());
    }

    private Map<String, Double> cellKm2() {
        var areas = new LinkedHashMap<String, Double>();
        for (int z = HeatCube.MIN_TILE_ZOOM; z <= HeatCube.MAX_TILE_ZOOM; z++) {
            areas.put(
                    String.valueOf(z),
                    WebMercator.squareKm2(orders.city().center().lat(), z + HeatCube.CELL_ZOOM_OFFSET));
        }
        return areas;
    }

    private static Map<String, Object> legend(HeatLegend legend) {
        var json = new LinkedHashMap<String, Object>();
        json.put("metric", "orders");
        json.put("unit", "orders/km2/day");
        json.put("analysis_zoom", HeatLegend.ANALYSIS_ZOOM);
        json.put("cells", legend.cells());
        json.put("p50", legend.p50());
        json.put("p75", legend.p75());
        json.put("p90", legend.p90());
        json.put("p95", legend.p95());
        json.put("p99", legend.p99());
        json.put("max", legend.max());
        return json;
    }

    private static Map<String, Long> totals(HeatTotals totals) {
        var json = new LinkedHashMap<String, Long>();
        json.put("orders", totals.orders());
        json.put("organic", totals.organic());
        json.put("nonOrganic", totals.nonOrganic());
        json.put("users", totals.users());
        return json;
    }

    private static Map<String, Object> hidden(HeatTotals totals) {
        var json = new LinkedHashMap<String, Object>();
        for (HeatTotals.Hidden level : totals.hidden()) {
            String tileZoom = String.valueOf(level.cellZoom() - HeatCube.CELL_ZOOM_OFFSET);
            json.put(
                    tileZoom,
                    Map.of("orders", level.orders(), "organic", level.organic(), "nonOrganic", level.nonOrganic()));
        }
        return json;
    }
}
