package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatCells;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatQuestions;
import com.tapsifood.foodmap.heatmap.OrderFilter;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The open cells of one filter and zoom, tile by tile from the cube: what tiles show and nothing finer. */
@Component
class HeatExport implements ExportSource {

    private static final String ZOOM = "z";
    private static final String ZOOMS =
            "a zoom of tiles from " + HeatCube.MIN_TILE_ZOOM + " to " + HeatCube.MAX_TILE_ZOOM;

    private static final List<String> PARAMETERS =
            Stream.concat(OrderFilter.PARAMETERS.stream(), Stream.of(ZOOM)).toList();

    private static final List<String> COLUMNS =
            List.of("cell_zoom", "x", "y", "lon", "lat", "orders", "organic", "nonOrganic", "users");

    private final HeatQuestions questions;

    HeatExport(HeatQuestions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "heatmap";
    }

    @Override
    public Set<ExportFormat> formats() {
        return EnumSet.of(ExportFormat.CSV, ExportFormat.GEOJSON, ExportFormat.NDJSON);
    }

    @Override
    public List<String> parameters() {
        return PARAMETERS;
    }

    @Override
    public ExportTable table(TileQuery query, Rights rights, ExportFormat format) {
        int z = zoom(query);
        CityHeat heat = questions.askPrepared(query, rights).heat();
        Supplier<CityHeat> current = () -> questions.askPrepared(query, rights).heat();
        return new ExportTable(
                "heatmap-" + heat.city().key() + "-z" + z + "-v" + heat.version(),
                heat.versions(),
                unknownCodes(heat),
                COLUMNS,
                heat.isEmpty()
                        ? Flux.empty()
                        : pages(() -> TileCoord.touching(heat.city().bounds(), z), heat.versions(), current));
    }

    private static int zoom(TileQuery query) {
        Integer z = query.value(ZOOM, HeatExport::zoom, ZOOMS);
        if (z == null) {
            throw new InvalidParameter(ZOOM, "name " + ZOOMS);
        }
        return z;
    }

    private static Optional<Integer> zoom(String text) {
        return IntStream.rangeClosed(HeatCube.MIN_TILE_ZOOM, HeatCube.MAX_TILE_ZOOM)
                .boxed()
                .filter(z -> z.toString().equals(text))
                .findFirst();
    }

    private static Collection<String> unknownCodes(CityHeat heat) {
        return heat.filter().vendors().codes().isEmpty()
                ? List.of()
                : heat.resolved().unknownCodes();
    }

    /** Asks anew for each tile, because a slow client must not keep a replaced cube in memory. */
    private static Flux<List<ExportTable.Row>> pages(
            Supplier<Stream<TileCoord>> tiles, Map<String, Integer> versions, Supplier<CityHeat> current) {
        return Flux.<TileCoord>fromStream(tiles::get)
                // counting a tile takes milliseconds
                .publishOn(Schedulers.boundedElastic(), 1)
                .map(tile -> {
                    CityHeat heat = current.get();
                    VersionGone.unlessSame(versions, heat.versions());
                    return rows(heat.tile(tile), tile.z() + HeatCube.CELL_ZOOM_OFFSET);
                });
    }

    private static List<ExportTable.Row> rows(HeatCells cells, int zoom) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> row(cells, i, zoom))
                .toList();
    }

    private static ExportTable.Row row(HeatCells cells, int i, int zoom) {
        int x = CellKey.x(cells.key(i));
        int y = CellKey.y(cells.key(i));
        return new ExportTable.Row(
                List.of(
                        zoom,
                        x,
                        y,
                        rounded(WebMercator.lonOfColumn(x + 0.5, zoom)),
                        rounded(WebMercator.latOfRow(y + 0.5, zoom)),
                        cells.orders(i),
                        cells.organic(i),
                        cells.nonOrganic(i),
                        cells.users(i)),
                square(new TileCoord(zoom, x, y).bounds()));
    }

    /** About a centimetre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /** Counter-clockwise, as RFC 7946 wants it. */
    private static String square(Bounds b) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%1$.7f,%2$.7f],[%3$.7f,%2$.7f],[%3$.7f,%4$.7f],[%1$.7f,%4$.7f],[%1$.7f,%2$.7f]]]}",
                b.west(),
                b.south(),
                b.east(),
                b.north());
    }
}
