package com.tapsifood.foodmap.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.support.TestDatabase;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each role may and may not do. */
class DatabaseRolesIT {

    private final JdbcClient reader = JdbcClient.create(TestDatabase.reader());
    private final JdbcClient writer = JdbcClient.create(TestDatabase.writer());
    private final JdbcClient exporter = JdbcClient.create(TestDatabase.exporter());

    @ParameterizedTest
    @ValueSource(strings = {"customer_order", "customer", "quarantine"})
    void singleOrdersAndCustomersAreForTheRefreshOnly(String table) {
        assertForbidden(reader, "select count(*) from " + table);
        assertForbidden(exporter, "select count(*) from " + table);
        assertThat(one(writer, "select count(*) >= 0 from " + table)).isEqualTo("true");
    }

    @Test
    void partitionsAreNoWayAround() {
        writer.sql("select ensure_order_partitions('2011-01-01', '2011-02-01')")
                .query(Integer.class)
                .single();
        List<@Nullable String> partitions = TestDatabase.sql()
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'customer_order'::regclass")
                .query(String.class)
                .list();

        assertThat(partitions).contains("customer_order_2011_01", "customer_order_2011_02");
        assertThat(partitions).hasSizeGreaterThan(10).allSatisfy(partition -> {
            assertForbidden(reader, "select count(*) from " + partition);
            assertForbidden(exporter, "select count(*) from " + partition);
        });
    }

    @Test
    void keyHashesAreForTheReaderWhoVerifiesThem() {
        assertThat(one(reader, "select count(hash) >= 0 from api_key")).isEqualTo("true");
        assertForbidden(exporter, "select count(*) from api_key");
        assertForbidden(reader, "begin; set transaction read write; update api_key set revoked_at = null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polygon", "vendor", "coverage_target", "heat_segment", "order_summary", "dataset_version"})
    void whatIsServedCanBeRead(String table) {
        assertThat(one(reader, "select count(*) >= 0 from " + table)).isEqualTo("true");
        assertThat(one(exporter, "select count(*) >= 0 from " + table)).isEqualTo("true");
    }

    @Test
    void readersAreBoundedAndChangeNothing() {
        assertThat(one(reader, "show statement_timeout")).isEqualTo("4s");
        assertThat(one(exporter, "show statement_timeout")).isEqualTo("1min");
        for (JdbcClient client : List.of(reader, exporter)) {
            assertThat(one(client, "show default_transaction_read_only")).isEqualTo("on");
            assertThatThrownBy(() -> client.sql("delete from vendor").update())
                    .rootCause()
                    .hasMessageContaining("read-only transaction");
            assertThatThrownBy(() ->
                            client.sql("create temporary table t (a integer)").update())
                    .rootCause()
                    .hasMessageContaining("read-only transaction");
            assertForbidden(client, "begin; set transaction read write; delete from vendor");
            assertForbidden(client, "select ensure_order_partitions('2011-01-01', '2011-02-01')");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a integer)",
                "drop table customer_order",
                "alter table vendor add column secret text",
                "truncate vendor",
                "create role other",
                "create extension hstore",
            })
    void writerCannotChangeTheSchema(String statement) {
        assertThatThrownBy(() -> writer.sql(statement).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void writerNeverWaitsLongForALock() {
        assertThat(one(writer, "show lock_timeout")).isEqualTo("30s");
    }

    @Test
    void migrationsAtTheSameTimeWaitForEachOther() throws Exception {
        Callable<MigratedSchema> migration = () -> new Migration(TestDatabase.properties()).run();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var schema : threads.invokeAll(Collections.nCopies(8, migration))) {
                assertThat(schema.get().version()).isNotEmpty();
            }
        }
    }

    @Test
    void passwordsAreNotSentAsTheyAre() {
        assertThat(TestDatabase.sql()
                        .sql("select rolpassword from pg_authid where rolname = 'foodmap_reader'")
                        .query(String.class)
                        .single())
                .startsWith("SCRAM-SHA-256$");
    }

    private static void assertForbidden(JdbcClient client, String statement) {
        assertThatThrownBy(() -> client.sql(statement).query((row, n) -> 1).list())
                .as(statement)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String one(JdbcClient client, String query) {
        return String.valueOf(client.sql(query).query().singleValue());
    }
}
