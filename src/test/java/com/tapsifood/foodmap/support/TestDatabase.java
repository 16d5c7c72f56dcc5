package com.tapsifood.foodmap.support;

import com.tapsifood.foodmap.platform.database.DatabaseProperties;
import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import com.tapsifood.foodmap.platform.database.Migration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One migrated database for all tests of this JVM, in the throw-away cluster that FOODMAP_TEST_DATABASE_URL names;
 * it is dropped when the JVM ends. As an initializer it points a Spring context there. Tests share it, so each makes
 * the versions and keys it needs and leaves those of others alone.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String VARIABLE = "FOODMAP_TEST_DATABASE_URL";
    /** Roles belong to the cluster, so that tests running side by side must agree on their passwords. */
    private static final String PASSWORD = "only-for-tests";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings(Holder.ADDRESS)).applyTo(context);
    }

    /** A context's settings for a database of the test's own. */
    public static String[] settings(DatabaseUrl address) {
        return new String[] {
            "foodmap.database.url=" + text(address),
            "foodmap.database.writer.password=" + PASSWORD,
            "foodmap.database.reader.password=" + PASSWORD,
            "foodmap.database.exporter.password=" + PASSWORD,
            "foodmap.database.bi.password=" + PASSWORD
        };
    }

    /** Another database in the same cluster, empty and not migrated; dropped when the JVM ends. */
    public static DatabaseUrl createOther() {
        return Holder.createEmpty();
    }

    /** The address as one of the roles has it. */
    public static DatabaseUrl as(String role, DatabaseUrl address) {
        return address.as(role, PASSWORD);
    }

    /** Settings of the migrated database, for tests without Spring. */
    public static DatabaseProperties properties() {
        return properties(Holder.ADDRESS);
    }

    /** Connections of the owner, who may do everything. */
    public static DataSource owner() {
        return Holder.ADDRESS.dataSource();
    }

    /** The owner's statements, for what a test needs to be there. */
    public static JdbcClient sql() {
        return JdbcClient.create(owner());
    }

    /** Connections of the role foodmap_writer. */
    public static DataSource writer() {
        return Holder.ADDRESS.as("foodmap_writer", PASSWORD).dataSource();
    }

    /** Connections of the role foodmap_reader. */
    public static DataSource reader() {
        return Holder.ADDRESS.as("foodmap_reader", PASSWORD).dataSource();
    }

    /** Connections of the role foodmap_exporter. */
    public static DataSource exporter() {
        return Holder.ADDRESS.as("foodmap_exporter", PASSWORD).dataSource();
    }

    /** Address of the role foodmap_bi. */
    public static DatabaseUrl bi() {
        return Holder.ADDRESS.as("foodmap_bi", PASSWORD);
    }

    /** Settings of a database of the test's own, for tests without Spring. */
    public static DatabaseProperties properties(DatabaseUrl address) {
        var login = new DatabaseProperties.Login(PASSWORD);
        return new DatabaseProperties(text(address), login, login, login, login, true, 10, 4);
    }

    private static String text(DatabaseUrl address) {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(address.user(), address.password(), address.host(), address.port(), address.database());
    }

    /** Made when first asked for. */
    private static final class Holder {

        static final DatabaseUrl ADDRESS = create();

        private static DatabaseUrl create() {
            DatabaseUrl address = createEmpty();
            new Migration(properties(address)).run();
            return address;
        }

        private static DatabaseUrl createEmpty() {
            String cluster = System.getenv(VARIABLE);
            if (cluster == null || cluster.isBlank()) {
                throw new IllegalStateException("this test needs a database: run ./dev test, or set " + VARIABLE
                        + " to the superuser's address of a cluster that may be thrown away,"
                        + " such as postgresql://postgres:password@127.0.0.1:5432/postgres");
            }
            DatabaseUrl superuser = DatabaseUrl.parse(cluster);
            String name = "foodmap_test_" + UUID.randomUUID().toString().substring(0, 8);
            JdbcClient server = JdbcClient.create(superuser.dataSource());
            server.sql("create database " + name).update();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> server.sql("drop database " + name + " with (force)")
                            .update()));
            return superuser.withDatabase(name);
        }
    }
}
