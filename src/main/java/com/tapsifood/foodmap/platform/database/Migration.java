package com.tapsifood.foodmap.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the schema up to date: first the login roles, then Flyway, both as the owner. */
public final class Migration {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DatabaseProperties properties;

    public Migration(DatabaseProperties properties) {
        this.properties = properties;
    }

    /** Runs what has not run yet and returns the version the schema is at. */
    public MigratedSchema run() {
        var owner = properties.address().dataSource();
        prepareRoles(new JdbcTemplate(owner));
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

    private void prepareRoles(JdbcTemplate owner) {
        try {
            owner.execute(rolesSql());
            setPassword(owner, properties.writerAddress());
            setPassword(owner, properties.readerAddress());
            setPassword(owner, properties.exporterAddress());
        } catch (DataAccessException refused) {
            if (!(refused.getMostSpecificCause() instanceof SQLException cause)
                    || !INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
                throw refused;
            }
            log.info("the owner may not create roles: an administrator must have run db/roles.sql");
        }
    }

    private static void setPassword(JdbcTemplate owner, DatabaseUrl login) {
        // DDL takes no parameters: the server quotes the password for us
        String statement = JdbcClient.create(owner)
                .sql("select format('alter role %I with password %L', :role, :password)")
                .param("role", login.user())
                .param("password", login.password())
                .query(String.class)
                .single();
        owner.execute(statement);
    }

    private static String rolesSql() {
        try {
            return new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
