package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.CoverageQuestion;
import com.tapsifood.foodmap.coverage.CoverageQuestions;
import com.tapsifood.foodmap.coverage.Coverages;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** All cells of a city and how many vendors reach them, the ones that nobody reaches too. */
@Component
class CoverageExport implements ExportSource {

    private static final int PAGE = 1_000;

    private static final List<String> COLUMNS = List.of(
            "id",
            "lon",
            "lat",
            "vendors",
            "ratio",
            "gap",
            "residents",
            "orders",
            "orders_per_vendor",
            "marketing_area_id",
            "region_id",
            "neighbourhood_id");

    private final CoverageQuestions questions;
    private final Coverages coverages;

    CoverageExport(CoverageQuestions questions, Coverages coverages) {
        this.questions = questions;
        this.coverages = coverages;
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Set<ExportFormat> formats() {
        return EnumSet.of(ExportFormat.CSV, ExportFormat.GEOJSON, ExportFormat.NDJSON);
    }

    @Override
    public List<String> parameters() {
        return CoverageQuestions.PARAMETERS;
    }

    @Override
    public ExportTable table(TileQuery query, Rights rights, ExportFormat format) {
        CoverageQuestion question = questions.askPrepared(query, rights);
        Map<String, Integer> versions = question.versions();
        Supplier<CityCoverage> current = () -> {
            CoverageQuestion now = questions.askPrepared(query, rights);
            VersionGone.unlessSame(versions, now.versions());
            return coverages.of(now);
        };
        String file = "coverage-" + question.city().key() + "-v"
                + versions.values().stream().sorted().map(String::valueOf).collect(Collectors.joining("-"));
        var unknown = question.shown().filter().codes().isEmpty()
                ? List.<String>of()
                : question.shown().unknownCodes();
        int cells = coverages.of(question).grid().size();
        return new ExportTable(file, versions, unknown, COLUMNS, pages(cells, current));
    }

    /** Asks anew for each page, because a slow client must not keep replaced data in memory. */
    private static Flux<List<ExportTable.Row>> pages(int cells, Supplier<CityCoverage> current) {
        return Flux.range(0, (cells + PAGE - 1) / PAGE)
                .publishOn(Schedulers.boundedElastic(), 1)
                .map(page -> {
                    CityCoverage coverage = current.get();
                    return IntStream.range(page * PAGE, Math.min(cells, (page + 1) * PAGE))
                            .mapToObj(cell -> row(coverage, cell))
                            .toList();
                });
    }

    private static ExportTable.Row row(CityCoverage coverage, int cell) {
        CoverageGrid grid = coverage.grid();
        LonLat centre = grid.centre(grid.column(cell), grid.row(cell));
        double ratio = coverage.ratio(cell);
        var values = new ArrayList<@Nullable Object>();
        values.add(grid.id(cell));
        values.add(rounded(centre.lon()));
        values.add(rounded(centre.lat()));
        values.add(coverage.vendors(cell));
        values.add(known(ratio));
        values.add(Double.isNaN(ratio) ? null : Integer.valueOf(coverage.gap(cell)));
        values.add(known(coverage.residents(cell)));
        values.add(known(coverage.orders(cell)));
        values.add(known(coverage.ordersPerVendor(cell)));
        for (PolygonLayer layer : PolygonLayer.values()) {
            int area = grid.area(cell, layer);
            values.add(area == 0 ? null : Integer.valueOf(area));
        }
        return new ExportTable.Row(values, square(grid, cell));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** About a centimetre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /** Counter-clockwise, as RFC 7946 wants it. */
    private static String square(CoverageGrid grid, int cell) {
        double side = grid.cellMeters();
        double west = grid.column(cell) * side;
        double south = grid.row(cell) * side;
        return Stream.of(
                        grid.zone().unproject(west, south),
                        grid.zone().unproject(west + side, south),
                        grid.zone().unproject(west + side, south + side),
                        grid.zone().unproject(west, south + side),
                        grid.zone().unproject(west, south))
                .map(corner -> String.format(Locale.ROOT, "[%.7f,%.7f]", corner.lon(), corner.lat()))
                .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
    }
}
