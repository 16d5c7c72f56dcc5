package com.tapsifood.foodmap.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Brings the schema up to date: first the login roles, then Flyway, both as the owner. */
public final class Migration {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);
    /** Any number, the same for all who migrate one database. */
    private static final long LOCK = 0x726f6c6573L;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DatabaseProperties properties;

    public Migration(DatabaseProperties properties) {
        this.properties = properties;
    }

    /** Runs what has not run yet and returns the version the schema is at. */
    public MigratedSchema run() {
        var owner = properties.address().dataSource();
        prepareRoles(owner);
        var flyway = Flyway.configure()
                .dataSource(owner)
                .initSql("set lock_timeout = '10s'")
                .load();
        var result = flyway.migrate();
        String version = flyway.info().current().getVersion().getVersion();
        if (result.migrationsExecuted > 0) {
            log.info("schema is now at version {}", version);
        }
        return new MigratedSchema(version);
    }

    private void prepareRoles(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            // a server and a command may start together, and no role can be altered twice at once
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute(rolesSql());
            setPassword(connection, properties.writerAddress());
            setPassword(connection, properties.readerAddress());
            setPassword(connection, properties.exporterAddress());
            DatabaseUrl bi = properties.biAddress();
            if (bi != null) {
                setPassword(connection, bi);
            }
        } catch (SQLException refused) {
            if (!INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                throw new DataAccessResourceFailureException("preparing the roles: " + refused.getMessage(), refused);
            }
            log.info("the owner may not create roles: an administrator must have run db/roles.sql");
        }
    }

    /** The driver sends a hash, so that the password is in no statement that a server could log. */
    private static void setPassword(Connection connection, DatabaseUrl login) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), null);
    }

    private static String rolesSql() {
        try {
            return new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
