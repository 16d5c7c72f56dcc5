package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.ComparedCells;
import com.tapsifood.foodmap.heatmap.ComparedCells.CellCounts;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatQuestion;
import com.tapsifood.foodmap.heatmap.HeatQuestion.Compared;
import com.tapsifood.foodmap.heatmap.HeatSummaries;
import com.tapsifood.foodmap.heatmap.HeatSummary;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.mvt.CellTile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The heat of one city under one filter, or the difference between two. */
record HeatView(HeatQuestion question, CellTile.Shape shape, boolean withPopulation, HeatSummaries summaries)
        implements TileView {

    private static final List<String> FIELDS = List.of("orders", "organic", "nonOrganic", "users");
    private static final List<String> COMPARED_FIELDS =
            List.of("orders", "organic", "nonOrganic", "users", "ordersB", "organicB", "nonOrganicB", "usersB");
    private static final int CELLS_PER_SIDE = 1 << HeatCube.CELL_ZOOM_OFFSET;

    @Override
    public String filter() {
        String scale = question.hasOtherScale()
                ? "&scale=" + escaped(question.scale().filter().canonical())
                : "";
        return filter(TileFormat.MVT) + scale;
    }

    /** The scale colours pictures; cells do without. */
    @Override
    public String filter(TileFormat format) {
        return switch (format) {
            case PNG, PNG_2X -> filter();
            case MVT, MLT -> {
                String geometry = shape == CellTile.Shape.SQUARE ? "&geometry=square" : "";
                Compared compared = question.compared();
                String compare = compared == null ? "" : "&compare=" + escaped(compared.text());
                String population = withPopulation ? "&population=true" : "";
                yield question.heat().filter().canonical() + geometry + population + compare;
            }
        };
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, Integer> versions() {
        return withPopulation ? versionsOfExtras() : question.versions();
    }

    @Override
    public Map<String, Integer> versionsOfExtras() {
        return question.versionsWithResidents();
    }

    @Override
    public String revision() {
        return "heatmap-1";
    }

    @Override
    public Bounds bounds() {
        return question.heat().city().bounds();
    }

    @Override
    public byte[] encode(TileCoord tile, TileFormat format) {
        int cellZoom = tile.z() + HeatCube.CELL_ZOOM_OFFSET;
        Compared compared = question.compared();
        return compared == null
                ? encode(question.heat().tile(tile), cellZoom)
                : encode(compared.sides().tile(tile), cellZoom);
    }

    private byte[] encode(HeatCells cells, int cellZoom) {
        var encoded = new CellTile("heatmap", fields(FIELDS), shape, CELLS_PER_SIDE);
        for (int i = 0; i < cells.size(); i++) {
            encoded.add(
                    CellKey.x(cells.key(i)) % CELLS_PER_SIDE,
                    CellKey.y(cells.key(i)) % CELLS_PER_SIDE,
                    cells.orders(i),
                    cells.organic(i),
                    cells.nonOrganic(i),
                    cells.users(i),
                    residents(cells.key(i), cellZoom));
        }
        return encoded.toBytes();
    }

    private List<String> fields(List<String> always) {
        return withPopulation
                ? Stream.concat(always.stream(), Stream.of("population")).toList()
                : always;
    }

    /** Whole residents of a cell; below 0, and so left out, when they are not known or not asked for. */
    private int residents(long cell, int cellZoom) {
        double residents = withPopulation ? question.heat().residents().residents(cell, cellZoom) : Double.NaN;
        return Double.isNaN(residents) ? -1 : (int) Math.round(residents);
    }

    /** Both sides as they are: numbers of a tile have no sign, so clients subtract. */
    private byte[] encode(ComparedCells cells, int cellZoom) {
        var encoded = new CellTile("heatmap", fields(COMPARED_FIELDS), shape, CELLS_PER_SIDE);
        for (int i = 0; i < cells.size(); i++) {
            CellCounts main = cells.main(i);
            CellCounts other = cells.other(i);
            encoded.add(
                    CellKey.x(cells.key(i)) % CELLS_PER_SIDE,
                    CellKey.y(cells.key(i)) % CELLS_PER_SIDE,
                    main.orders(),
                    main.organic(),
                    main.nonOrganic(),
                    main.users(),
                    other.orders(),
                    other.organic(),
                    other.nonOrganic(),
                    other.users(),
                    residents(cells.key(i), cellZoom));
        }
        return encoded.toBytes();
    }

    @Override
    public Map<String, Object> extras() {
        CityHeat heat = question.heat();
        HeatSummary summary = summaries.of(heat);
        var legends = summaries.of(question.scale()).legends();
        var extras = new LinkedHashMap<String, Object>();
        extras.put("cell_zoom_offset", HeatCube.CELL_ZOOM_OFFSET);
        extras.put("cell_km2", HeatJson.cellKm2(heat));
        extras.put("k", heat.k());
        if (!heat.filter().vendors().codes().isEmpty()) {
            extras.put("unknown_codes", heat.resolved().unknownCodes());
        }
        extras.putAll(HeatJson.days(heat, summary));
        extras.put("legend", HeatJson.ordersLegend(legends.orders()));
        extras.put("legends", HeatJson.legends(legends, summaries.properties()));
        if (question.hasOtherScale()) {
            extras.put("scale", question.scale().filter().canonical());
        }
        if (withPopulation) {
            extras.put("population", HeatJson.population(heat.residents()));
        }
        extras.put("totals", HeatJson.totals(summary.totals()));
        extras.put("hidden", HeatJson.hidden(summary.totals()));
        if (question.compared() != null) {
            extras.putAll(HeatJson.comparison(question.compared(), summaries));
        }
        return extras;
    }
}
