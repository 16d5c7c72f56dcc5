package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * PostGIS as a function source of Martin asks it: points with a GiST index, grouped by cell, encoded by
 * {@code ST_AsMVT}. The table is clustered along the Morton curve, the statement is prepared, plans fit its values.
 */
final class Postgis implements Baseline {

    private static final int CELLS_PER_SIDE = 1 << HeatCube.CELL_ZOOM_OFFSET;
    private static final int EWKB_POINT_WITH_SRID = 0x2000_0001;
    private static final int SRID = 3857;
    private static final int UNITS_PER_CELL = 4096 / CELLS_PER_SIDE;

    /** The box finds a little more than the tile, because its edges are single precision: hence the last condition. */
    private static final String TILE = """
            select st_asmvt(tile, 'heatmap', 4096, 'geom') from (
                select st_asmvtgeom(
                        st_setsrid(st_makepoint(:west + (x + 0.5) * :size, :north - (y + 0.5) * :size), 3857),
                        st_tileenvelope(:z, :x, :y), 4096, 0, false) as geom,
                    orders, organic, "nonOrganic", users
                from (
                    select floor((st_x(geom) - :west) / :size)::integer as x,
                        floor((:north - st_y(geom)) / :size)::integer as y,
                        count(*) as orders, count(*) filter (where organic) as organic,
                        count(*) filter (where not organic) as "nonOrganic", count(distinct customer) as users
                    from heat_order
                    where geom && st_tileenvelope(:z, :x, :y) and %s
                    group by 1, 2
                ) as cell
                where x between 0 and 63 and y between 0 and 63
            ) as tile
            """;

    private final Connection connection;
    private final JdbcClient sql;

    Postgis(DatabaseUrl address) throws SQLException {
        connection = address.dataSource().getConnection();
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("create extension if not exists postgis schema public").update();
        sql.sql("drop schema if exists bench cascade").update();
        sql.sql("create schema bench").update();
        sql.sql("set search_path = bench, public").update();
        sql.sql("set plan_cache_mode = force_custom_plan").update();
    }

    @Override
    public String name() {
        return "PostGIS";
    }

    @Override
    public String version() {
        return sql.sql("select 'PostgreSQL ' || split_part(version(), ' ', 2) || ', PostGIS ' || postgis_lib_version()")
                .query((row, n) -> row.getString(1))
                .single();
    }

    @Override
    public void load(OrderColumns orders, byte[] openZooms) throws SQLException {
        sql.sql("""
                create unlogged table heat_order (city smallint, day integer, hour smallint, line smallint,
                    organic boolean, customer integer, vendor integer, marketing_area integer, region integer,
                    neighbourhood integer, open_zoom smallint, geom geometry(Point, 3857))
                """).update();
        sql.sql("create unlogged table heat_vendor (number integer primary key, grade text)")
                .update();
        loadOrders(orders, openZooms);
        loadVendors(orders);
        sql.sql("set maintenance_work_mem = '1GB'").update();
        sql.sql("create index on heat_order using gist (geom)").update();
        sql.sql("vacuum analyze heat_order").update();
        sql.sql("analyze heat_vendor").update();
    }

    private void loadOrders(OrderColumns orders, byte[] openZooms) throws SQLException {
        try (var rows = new BinaryCopyWriter(connection, "heat_order")) {
            for (int row = 0; row < orders.rows(); row++) {
                rows.beginRow(12);
                rows.smallint((int) orders.city()[row]);
                rows.integer((int) orders.day()[row]);
                rows.smallint((int) orders.hour()[row]);
                rows.smallint(orders.line(row));
                rows.bool(orders.kind(row) == 0 ? null : Boolean.valueOf(orders.kind(row) == 1));
                int customer = orders.customer()[row];
                rows.integer(customer == 0 ? null : Integer.valueOf(customer));
                rows.integer(orders.vendor()[row]);
                for (char[] layer : orders.areas()) {
                    rows.integer((int) layer[row]);
                }
                rows.smallint((int) openZooms[row]);
                // the binary form of a geometry is its EWKB
                rows.bytea(point(orders.lonDegrees(row), orders.latDegrees(row)));
            }
            rows.finish();
        }
    }

    private static byte[] point(double lon, double lat) {
        return ByteBuffer.allocate(1 + 2 * Integer.BYTES + 2 * Double.BYTES)
                .put((byte) 0) // big endian
                .putInt(EWKB_POINT_WITH_SRID)
                .putInt(SRID)
                .putDouble(WebMercator.metresEast(lon))
                .putDouble(WebMercator.metresNorth(lat))
                .array();
    }

    private void loadVendors(OrderColumns orders) throws SQLException {
        try (var rows = new BinaryCopyWriter(connection, "heat_vendor")) {
            for (int vendor = 1; vendor < orders.grades().size(); vendor++) {
                rows.beginRow(2);
                rows.integer(vendor);
                rows.text(orders.grades().get(vendor));
            }
            rows.finish();
        }
    }

    @Override
    public Answer ask(Question question) {
        TileCoord tile = question.tile();
        Conditions conditions = Conditions.of(question, tile.z() + HeatCube.CELL_ZOOM_OFFSET);
        double tileSize = 2 * WebMercator.HALF_SIDE / (1 << tile.z());
        var statement = sql.sql(TILE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("z", tile.z())
                .param("x", tile.x())
                .param("y", tile.y())
                .param("west", tile.x() * tileSize - WebMercator.HALF_SIDE)
                .param("north", WebMercator.HALF_SIDE - tile.y() * tileSize)
                .param("size", tileSize / CELLS_PER_SIDE)
                .query((row, n) -> row.getBytes(1));
        long start = System.nanoTime();
        byte[] mvt = statement.single();
        double millis = (System.nanoTime() - start) / 1e6;
        return new Answer(millis, cells(tile, mvt));
    }

    private static Map<Long, CellNumbers> cells(TileCoord tile, byte[] mvt) {
        var cells = new HashMap<Long, CellNumbers>();
        for (DecodedTile.Feature feature : DecodedTile.of(mvt).features("heatmap")) {
            var centre = (Point) feature.geometry();
            long key = CellKey.morton(
                    tile.x() * CELLS_PER_SIDE + (int) centre.getX() / UNITS_PER_CELL,
                    tile.y() * CELLS_PER_SIDE + (int) centre.getY() / UNITS_PER_CELL);
            cells.put(
                    key,
                    new CellNumbers(
                            feature.number("orders"),
                            feature.number("organic"),
                            feature.number("nonOrganic"),
                            feature.number("users")));
        }
        return cells;
    }

    @Override
    public void close() throws SQLException {
        sql.sql("drop schema bench cascade").update();
        connection.close();
    }
}
