package com.tapsifood.foodmap.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class BinaryCopyIT {

    private static final String TABLE = "create temporary table t (n bigint, word text, small smallint, whole integer,"
            + " ratio real, flag boolean, at timestamptz, bytes bytea, place geometry(Point, 4326), exact float8)";

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestDatabase.owner().getConnection();
        execute(TABLE);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void everyKindOfValueArrives() throws SQLException {
        try (var rows = new BinaryCopyWriter(connection, "t (n, word, small, whole, ratio, flag, at, bytes, place)")) {
            rows.beginRow(9);
            rows.bigint(Long.MIN_VALUE);
            rows.text("کافه‌بام \"\\\n");
            rows.smallint(-2);
            rows.integer(Integer.MAX_VALUE);
            rows.real(3.5f);
            rows.bool(true);
            rows.timestamptz(Instant.parse("1999-12-31T23:59:59.999999Z"));
            rows.bytea(new byte[] {0, -1});
            rows.point(51.4, 35.7);
            rows.beginRow(9);
            rows.bigint(1);
            rows.text(null);
            rows.smallint(null);
            rows.integer(null);
            rows.real(null);
            rows.bool(null);
            rows.timestamptz(Instant.parse("2026-03-01T09:00:00Z"));
            rows.bytea(new byte[0]);
            rows.nothing();
            assertThat(rows.finish()).isEqualTo(2);
        }

        assertThat(sql("set time zone 'UTC'; select n, word, small, whole, ratio, flag, at, bytes,"
                        + " st_asewkt(place) from t order by n"))
                .isEqualTo("(-9223372036854775808,\"کافه‌بام \"\"\\\\\n\",-2,2147483647,3.5,t,"
                        + "\"1999-12-31 23:59:59.999999+00\",\"\\\\x00ff\",\"SRID=4326;POINT(51.4 35.7)\")"
                        + "(1,,,,,,\"2026-03-01 09:00:00+00\",\"\\\\x\",)");
    }

    @Test
    void manyRowsAndLargeValuesComeBack() throws SQLException {
        int rows = 20_000;
        try (var writer = new BinaryCopyWriter(connection, "t (n, word, whole, small)")) {
            for (int i = 0; i < rows; i++) {
                writer.beginRow(4);
                writer.bigint(i);
                writer.text(i == 7 ? "x".repeat(1_000_000) : "word " + i);
                writer.integer(-i);
                writer.smallint(i % 1000);
            }
            assertThat(writer.finish()).isEqualTo(rows);
        }

        try (var reader = new BinaryCopyReader(
                connection, "select n, whole, small, n / 3.0::float8 as exact from t order by n")) {
            for (int i = 0; i < rows; i++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.bigint()).isEqualTo(i);
                assertThat(reader.integer()).isEqualTo(-i);
                assertThat(reader.smallint()).isEqualTo(i % 1000);
                assertThat(reader.doublePrecision()).isEqualTo(i / 3.0);
            }
            assertThat(reader.next()).isFalse();
        }
        assertThat(sql("select max(length(word)) from t")).isEqualTo("(1000000)");
    }

    @Test
    void unfinishedCopyLeavesNothingAndTheConnectionUsable() throws SQLException {
        try (var rows = new BinaryCopyWriter(connection, "t (n)")) {
            rows.beginRow(1);
            rows.bigint(1);
        }

        assertThat(sql("select count(*) from t")).isEqualTo("(0)");
    }

    @Test
    void nothingAndTimesBeforeAndAfterTheEpochsAreRead() throws SQLException {
        execute("insert into t (n, whole, at) values (1, null, '1969-12-31 23:59:58.5Z'), (2, 7, '2026-03-01 09:00Z')");
        try (var reader = new BinaryCopyReader(connection, "select n, whole, at from t order by n")) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.bigint()).isEqualTo(1);
            assertThat(reader.integer()).isZero();
            assertThat(reader.epochSecond()).isEqualTo(-2);
            assertThat(reader.next()).isTrue();
            assertThat(reader.bigint()).isEqualTo(2);
            assertThat(reader.integer()).isEqualTo(7);
            assertThat(reader.epochSecond())
                    .isEqualTo(Instant.parse("2026-03-01T09:00:00Z").getEpochSecond());
            assertThat(reader.next()).isFalse();
        }
        try (var reader = new BinaryCopyReader(connection, "select n from t where n > 2")) {
            assertThat(reader.next()).isFalse();
        }
        assertThat(sql("select count(*) from t")).isEqualTo("(2)");
    }

    @Test
    void wrongRowIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> {
                    try (var rows = new BinaryCopyWriter(connection, "t (n)")) {
                        rows.beginRow(2);
                        rows.bigint(1);
                        rows.bigint(2);
                        rows.finish();
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row field count is 2");
    }

    private void execute(String statement) throws SQLException {
        try (Statement any = connection.createStatement()) {
            any.execute(statement);
        }
    }

    private String sql(String query) throws SQLException {
        int select = query.indexOf("select");
        if (select > 0) {
            execute(query.substring(0, select));
        }
        return String.join(
                "",
                JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql("select q::text from (" + query.substring(select) + ") as q")
                        .query(String.class)
                        .list());
    }
}
