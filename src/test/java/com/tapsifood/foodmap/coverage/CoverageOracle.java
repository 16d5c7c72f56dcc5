package com.tapsifood.foodmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.coverage.raster.DiscCounter;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts cells in PostGIS by ST_Transform and ST_DWithin. */
final class CoverageOracle {

    /** Vendors by position; the radius of the what-if is worked out here in SQL, not by what is tested. */
    private static final String SQL = """
            with vendor as materialized (
                select st_transform(st_point(lon, lat, 4326), :srid) as geom, line, grade,
                    case when :fixed::float8 is not null and not added then :fixed * 1000
                         when added then radius * 1000
                         when :percent::float8 is not null then coalesce(radius, :impute) * 1000 * :percent / 100
                         else coalesce(radius, :impute) * 1000 end as metres
                from unnest(:lons, :lats, :radii, :lines, :grades, :added) v(lon, lat, radius, line, grade, added)
                where lon is not null
            ), cell as (
                select cell, st_setsrid(st_point(east, north), :srid) as geom
                from unnest(:cells, :easts, :norths) c(cell, east, north)
            )
            select cell, line, grade, count(*) from cell join vendor on st_dwithin(cell.geom, vendor.geom, metres)
            group by 1, 2, 3
            """;

    private final City city;
    private final VendorSnapshot vendors;

    CoverageOracle(City city, List<Vendor> vendors) {
        this.city = city;
        this.vendors = new VendorSnapshot(vendors);
    }

    private record Row(Double lon, Double lat, @Nullable Double radius, int line, int grade, boolean added) {}

    void check(CoverageGrid grid, RandomCoverage.Question question) {
        List<Vendor> selected = vendors.listMatching(question.filter(), CoverageFixtures.CATALOG)
                .toList();
        Discs discs = Discs.of(selected.stream(), question.reach(), grid.zone(), CoverageFixtures.CATALOG);
        CoverageCounts counts = DiscCounter.count(grid, discs.list(), 5);
        int[][] byLine = new int[5][grid.size()];
        int[][] byGrade = new int[Grade.values().length][grid.size()];
        count(grid, rows(selected, question.reach()), question.reach(), byLine, byGrade);
        for (int cell = 0; cell < grid.size(); cell++) {
            for (int line = 0; line < byLine.length; line++) {
                assertThat(counts.ofLine(cell, line))
                        .as("%s %s", question, grid.id(cell))
                        .isEqualTo(byLine[line][cell]);
            }
            for (Grade grade : Grade.values()) {
                assertThat(counts.ofGrade(cell, grade)).isEqualTo(byGrade[grade.ordinal()][cell]);
            }
        }
    }

    private List<Row> rows(List<Vendor> selected, Reach reach) {
        var rows = new ArrayList<Row>();
        for (Vendor v : selected) {
            if (v.place() != null && !reach.removed().contains(v.code())) {
                Double radius = v.radiusKm() == null ? null : Double.valueOf(v.radiusKm());
                rows.add(new Row(
                        v.place().lon(),
                        v.place().lat(),
                        radius,
                        Objects.requireNonNullElse(v.lineId(), 0),
                        v.grade().ordinal(),
                        false));
            }
        }
        for (AddedVendor v : reach.added()) {
            int line = v.line() == null
                    ? 0
                    : CoverageFixtures.CATALOG.lineIds(List.of(v.line())).first();
            rows.add(new Row(
                    v.lon().doubleValue(),
                    v.lat().doubleValue(),
                    v.radiusKm().doubleValue(),
                    line,
                    Grade.UNGRADED.ordinal(),
                    true));
        }
        return rows;
    }

    private void count(CoverageGrid grid, List<Row> rows, Reach reach, int[][] byLine, int[][] byGrade) {
        int[] cells = IntStream.range(0, grid.size()).toArray();
        TestDatabase.sql()
                .sql(SQL)
                .param("srid", city.srid())
                .param("fixed", reach.fixedKm() == null ? null : reach.fixedKm().doubleValue(), Types.DOUBLE)
                .param("percent", reach.percent() == null ? null : (double) reach.percent(), Types.DOUBLE)
                .param(
                        "impute",
                        reach.imputeKm() == null ? null : reach.imputeKm().doubleValue(),
                        Types.DOUBLE)
                .param("lons", column(rows, Row::lon))
                .param("lats", column(rows, Row::lat))
                .param("radii", column(rows, Row::radius))
                .param("lines", rows.stream().map(Row::line).toArray(Integer[]::new))
                .param("grades", rows.stream().map(Row::grade).toArray(Integer[]::new))
                .param("added", rows.stream().map(Row::added).toArray(Boolean[]::new))
                .param("cells", Arrays.stream(cells).boxed().toArray(Integer[]::new))
                .param("easts", Arrays.stream(cells).mapToObj(grid::centreEast).toArray(Double[]::new))
                .param(
                        "norths",
                        Arrays.stream(cells).mapToObj(grid::centreNorth).toArray(Double[]::new))
                .query(row -> {
                    byLine[row.getInt(2)][row.getInt(1)] += row.getInt(4);
                    byGrade[row.getInt(3)][row.getInt(1)] += row.getInt(4);
                });
    }

    private static Double[] column(List<Row> rows, Function<Row, @Nullable Double> value) {
        return rows.stream().map(value).toArray(Double[]::new);
    }
}
