package com.tapsifood.foodmap.bench;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.heatmap.HeatCube;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** DuckDB with two threads over a table sorted by Morton number, so that a tile is one range of it. */
final class DuckDb implements Baseline {

    private static final String CELLS = """
            select cell >> %d as k, count(*) as orders, count(*) filter (where organic) as organic,
                count(*) filter (where not organic) as non_organic, count(distinct customer) as users
            from heat_order
            where cell >= :from_cell and cell < :to_cell and %s
            group by k
            """;

    private final Path directory;
    private final Connection connection;
    private final JdbcClient sql;

    DuckDb() throws SQLException, IOException {
        directory = Files.createTempDirectory("foodmap-duckdb");
        connection = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("bench.db"));
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("set threads = 2").update();
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public String version() {
        return sql.sql("select 'DuckDB ' || version()")
                .query((row, n) -> row.getString(1))
                .single();
    }

    @Override
    public void load(OrderColumns orders, byte[] openZooms) throws SQLException {
        sql.sql("""
                create table heat_order (cell bigint, city utinyint, day usmallint, hour utinyint, line utinyint,
                    organic boolean, customer integer, vendor integer, marketing_area usmallint, region usmallint,
                    neighbourhood usmallint, open_zoom utinyint)
                """).update();
        sql.sql("create table heat_vendor (number integer, grade varchar)").update();
        var duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender rows = duck.createAppender("heat_order")) {
            for (int row = 0; row < orders.rows(); row++) {
                append(rows, orders, row, openZooms[row]);
            }
        }
        try (DuckDBAppender rows = duck.createAppender("heat_vendor")) {
            for (int vendor = 1; vendor < orders.grades().size(); vendor++) {
                rows.beginRow()
                        .append(vendor)
                        .append(orders.grades().get(vendor))
                        .endRow();
            }
        }
        sql.sql("checkpoint").query().listOfRows();
    }

    private static void append(DuckDBAppender rows, OrderColumns orders, int row, byte openZoom) throws SQLException {
        rows.beginRow()
                .append(orders.cell()[row])
                .append(orders.city()[row])
                .append((short) orders.day()[row])
                .append(orders.hour()[row])
                .append((byte) orders.line(row));
        if (orders.kind(row) == 0) {
            rows.appendNull();
        } else {
            rows.append(orders.kind(row) == 1);
        }
        if (orders.customer()[row] == 0) {
            rows.appendNull();
        } else {
            rows.append(orders.customer()[row]);
        }
        rows.append(orders.vendor()[row]);
        for (char[] layer : orders.areas()) {
            rows.append((short) layer[row]);
        }
        rows.append(openZoom).endRow();
    }

    @Override
    public Answer ask(Question question) {
        int zoom = question.tile().z();
        int cellZoom = zoom + HeatCube.CELL_ZOOM_OFFSET;
        int shift = 2 * (CellKey.FINEST - zoom);
        Conditions conditions = Conditions.of(question, cellZoom);
        var statement = sql.sql(CELLS.formatted(2 * (CellKey.FINEST - cellZoom), conditions.sql()))
                .params(conditions.parameters())
                .param("from_cell", question.tile().morton() << shift)
                .param("to_cell", question.tile().morton() + 1 << shift);
        var cells = new HashMap<Long, CellNumbers>();
        long start = System.nanoTime();
        statement.query(row -> {
            cells.put(row.getLong(1), new CellNumbers(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
        });
        return new Answer((System.nanoTime() - start) / 1e6, Map.copyOf(cells));
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
