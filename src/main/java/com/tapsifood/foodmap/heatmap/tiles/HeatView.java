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
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.CellWriter;
import com.tapsifood.foodmap.tile.TileAddress;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.mlt.CellTable;
import com.tapsifood.foodmap.tile.mvt.CellTile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The heat of one city under one filter, or the difference between two. */
record HeatView(HeatQuestion question, Drawing drawing, HeatSummaries summaries) implements TileView {

    /**
     * What of the heat is shown, and how.
     *
     * @param byHour whether each hour of the day has a number of its own
     * @param painting of pictures
     */
    record Drawing(CellTile.Shape shape, boolean withPopulation, boolean byHour, HeatPainting painting) {

        /** What decides the bytes of cells. */
        String text() {
            return (shape == CellTile.Shape.SQUARE ? "&geometry=square" : "")
                    + (withPopulation ? "&population=true" : "")
                    + (byHour ? "&series=hour" : "");
        }
    }

    private static final List<String> FIELDS = List.of("orders", "organic", "nonOrganic", "users");
    private static final List<String> COMPARED_FIELDS =
            List.of("orders", "organic", "nonOrganic", "users", "ordersB", "organicB", "nonOrganicB", "usersB");
    private static final int HOURS = 24;
    private static final int PIXELS = 256;
    /** A number that a cell does not have. */
    private static final int LEFT_OUT = -1;

    private static final int CELLS_PER_SIDE = 1 << HeatCube.CELL_ZOOM_OFFSET;

    @Override
    public String filter() {
        return filter(TileFormat.MVT) + scale();
    }

    /** The scale colours pictures; cells do without. */
    @Override
    public String filter(TileFormat format) {
        String text = question.heat().filter().canonical();
        return switch (format) {
            case PNG, PNG_2X -> text + drawing.painting().text() + compare() + scale();
            case MVT, MLT -> text + drawing.text() + compare();
        };
    }

    private String compare() {
        Compared compared = question.compared();
        return compared == null ? "" : "&compare=" + TileAddress.escaped(compared.text());
    }

    private String scale() {
        return question.hasOtherScale()
                ? "&scale=" + TileAddress.escaped(question.scale().filter().canonical())
                : "";
    }

    @Override
    public Map<String, Integer> versions() {
        return drawing.withPopulation() ? versionsOfExtras() : question.versions();
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
        return switch (format) {
            case MVT -> cells(tile, new CellTile("heatmap", fields(), drawing.shape(), CELLS_PER_SIDE));
            case MLT -> cells(tile, table());
            case PNG -> picture(tile, PIXELS);
            case PNG_2X -> picture(tile, 2 * PIXELS);
        };
    }

    private CellWriter table() {
        if (drawing.withPopulation() || drawing.byHour()) {
            throw new InvalidParameter(
                    drawing.withPopulation() ? "population" : "series",
                    "MapLibre tiles have numbers that every cell has; ask for .mvt");
        }
        return new CellTable("heatmap", fields(), drawing.shape(), CELLS_PER_SIDE);
    }

    private byte[] picture(TileCoord tile, int pixels) {
        if (question.compared() != null) {
            throw new InvalidParameter("compare", "pictures show one side; ask for .mvt");
        }
        return drawing.painting()
                .paint(
                        question.heat(),
                        tile,
                        pixels,
                        summaries.of(question.scale()).legends());
    }

    private byte[] cells(TileCoord tile, CellWriter writer) {
        int cellZoom = tile.z() + HeatCube.CELL_ZOOM_OFFSET;
        Compared compared = question.compared();
        if (compared == null) {
            write(
                    drawing.byHour()
                            ? question.heat().hourlyTile(tile)
                            : question.heat().tile(tile),
                    cellZoom,
                    writer);
        } else {
            write(compared.sides().tile(tile), cellZoom, writer);
        }
        return writer.toBytes();
    }

    private List<String> fields() {
        var fields = new ArrayList<>(question.compared() == null ? FIELDS : COMPARED_FIELDS);
        if (drawing.withPopulation()) {
            fields.add("population");
        }
        if (drawing.byHour()) {
            for (int hour = 0; hour < HOURS; hour++) {
                fields.add("h" + hour);
            }
        }
        return fields;
    }

    private void write(HeatCells cells, int cellZoom, CellWriter writer) {
        for (int i = 0; i < cells.size(); i++) {
            IntStream.Builder numbers = IntStream.builder();
            numbers.add(cells.orders(i))
                    .add(cells.organic(i))
                    .add(cells.nonOrganic(i))
                    .add(cells.users(i));
            if (drawing.withPopulation()) {
                numbers.add(residents(cells.key(i), cellZoom));
            }
            for (int hour = 0; drawing.byHour() && hour < HOURS; hour++) {
                int orders = cells.hourly(i, hour);
                numbers.add(orders == 0 ? LEFT_OUT : orders);
            }
            add(writer, cells.key(i), numbers.build().toArray());
        }
    }

    /** Whole residents of a cell. */
    private int residents(long cell, int cellZoom) {
        double residents = question.heat().residents().residents(cell, cellZoom);
        return Double.isNaN(residents) ? LEFT_OUT : (int) Math.round(residents);
    }

    private static void add(CellWriter writer, long key, int... numbers) {
        writer.add(CellKey.x(key) % CELLS_PER_SIDE, CellKey.y(key) % CELLS_PER_SIDE, numbers);
    }

    /** Both sides as they are: numbers of a tile have no sign, so clients subtract. */
    private void write(ComparedCells cells, int cellZoom, CellWriter writer) {
        for (int i = 0; i < cells.size(); i++) {
            CellCounts main = cells.main(i);
            CellCounts other = cells.other(i);
            IntStream.Builder numbers = IntStream.builder();
            numbers.add(main.orders())
                    .add(main.organic())
                    .add(main.nonOrganic())
                    .add(main.users());
            numbers.add(other.orders())
                    .add(other.organic())
                    .add(other.nonOrganic())
                    .add(other.users());
            if (drawing.withPopulation()) {
                numbers.add(residents(cells.key(i), cellZoom));
            }
            add(writer, cells.key(i), numbers.build().toArray());
        }
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
        if (!heat.filter().areas().isEmpty()) {
            extras.put("hidden_areas", heat.hiddenAreas());
        }
        extras.putAll(HeatJson.days(heat, summary));
        extras.put("legend", HeatJson.ordersLegend(legends.orders()));
        extras.put("legends", HeatJson.legends(legends, summaries.properties()));
        if (question.hasOtherScale()) {
            extras.put("scale", question.scale().filter().canonical());
        }
        if (drawing.withPopulation()) {
            extras.put("population", HeatJson.population(heat.residents()));
        }
        if (drawing.byHour()) {
            extras.put("series", Map.of("by", "hour", "unit", "orders", "fields", "h0 to h23, absent for none"));
        }
        extras.put("totals", HeatJson.totals(summary.totals()));
        extras.put("hidden", HeatJson.hidden(summary.totals()));
        if (question.compared() != null) {
            extras.putAll(HeatJson.comparison(question.compared(), summaries));
        }
        return extras;
    }
}
