package com.tapsifood.foodmap.bench;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.coverage.CoverageRounds;
import com.tapsifood.foodmap.coverage.raster.CoverageCounts;
import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import com.tapsifood.foodmap.vendor.Grade;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** PostGIS with both tables in UTM and indexed: {@code ST_DWithin}, grouped by cell with line and with grade. */
final class PostgisCoverage implements AutoCloseable {

    private static final String COUNT = """
            select cell.id, vendor.line, vendor.grade, count(*)
            from vendor join cell on st_dwithin(vendor.geom, cell.geom, vendor.radius)
            group by grouping sets ((cell.id, vendor.line), (cell.id, vendor.grade))
            """;

    private final Connection connection;
    private final JdbcClient sql;
    private @Nullable CoverageRounds city;

    PostgisCoverage(DatabaseUrl address) throws SQLException {
        connection = address.dataSource().getConnection();
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("create extension if not exists postgis schema public").update();
        sql.sql("drop schema if exists bench cascade").update();
        sql.sql("create schema bench").update();
        sql.sql("set search_path = bench, public").update();
        sql.sql("set work_mem = '256MB'").update();
    }

    String version() {
        return sql.sql("select 'PostgreSQL ' || split_part(version(), ' ', 2) || ', PostGIS ' || postgis_lib_version()")
                .query((row, n) -> row.getString(1))
                .single();
    }

    void load(CoverageRounds next) {
        city = next;
        var grid = next.grid();
        sql.sql("drop table if exists bench.cell, bench.vendor").update();
        sql.sql("""
                create unlogged table cell as
                select id, st_point(east, north, 32639) as geom from unnest(:ids, :easts, :norths) c(id, east, north)
                """)
                .param("ids", IntStream.range(0, grid.size()).boxed().toArray(Integer[]::new))
                .param("easts", doubles(grid::centreEast))
                .param("norths", doubles(grid::centreNorth))
                .update();
        var circles = next.circles();
        sql.sql("""
                create unlogged table vendor as
                select st_point(east, north, 32639) as geom, radius, line, grade
                from unnest(:easts, :norths, :radii, :lines, :grades) v(east, north, radius, line, grade)
                """)
                .param("easts", doubles(circles, CoverageRounds.Circle::east))
                .param("norths", doubles(circles, CoverageRounds.Circle::north))
                .param("radii", doubles(circles, CoverageRounds.Circle::radius))
                .param(
                        "lines",
                        circles.stream().map(CoverageRounds.Circle::line).toArray(Integer[]::new))
                .param(
                        "grades",
                        circles.stream().map(CoverageRounds.Circle::grade).toArray(Integer[]::new))
                .update();
        sql.sql("create index on cell using gist (geom)").update();
        sql.sql("create index on vendor using gist (geom)").update();
        sql.sql("analyze cell").update();
        sql.sql("analyze vendor").update();
    }

    private Double[] doubles(java.util.function.IntToDoubleFunction ofCell) {
        return IntStream.range(0, requireNonNull(city).grid().size())
                .mapToObj(ofCell::applyAsDouble)
                .toArray(Double[]::new);
    }

    private static Double[] doubles(
            List<CoverageRounds.Circle> circles, ToDoubleFunction<CoverageRounds.Circle> value) {
        return circles.stream().map(value::applyAsDouble).toArray(Double[]::new);
    }

    CoverageCounts count() {
        CoverageRounds counted = requireNonNull(city);
        int[][] byLine = new int[CoverageRounds.LINES][counted.grid().size()];
        int[][] byGrade = new int[Grade.values().length][counted.grid().size()];
        sql.sql(COUNT).query(row -> {
            int line = row.getInt(2);
            int[] counts = row.wasNull() ? byGrade[row.getInt(3)] : byLine[line];
            counts[row.getInt(1)] = row.getInt(4);
        });
        return counted.counts(byLine, byGrade);
    }

    @Override
    public void close() throws SQLException {
        sql.sql("drop schema bench cascade").update();
        connection.close();
    }
}
