package com.tapsifood.foodmap.platform.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    MigratedSchema migratedSchema(DatabaseProperties properties) {
        return properties.migrate() ? new Migration(properties).run() : new MigratedSchema("as found");
    }

    @Bean
    WriterDatabase writerDatabase(DatabaseProperties properties, MigratedSchema schema) {
        return new WriterDatabase(properties.writerAddress().dataSource());
    }

    @Bean
    PostgresqlConnectionFactory readerConnections(DatabaseProperties properties, MigratedSchema schema) {
        return connections(properties.readerAddress(), "foodmap-api");
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool readerPool(PostgresqlConnectionFactory readerConnections, DatabaseProperties properties) {
        return pool(readerConnections, properties.readerPoolSize(), Duration.ofSeconds(3));
    }

    @Bean
    DatabaseClient reader(ConnectionPool readerPool) {
        return DatabaseClient.create(new StoppedStatements(readerPool));
    }

    /** Apart from the API's, so that long exports take no connection from it; whoever wants it asks for it by name. */
    @Bean(destroyMethod = "dispose", defaultCandidate = false)
    ConnectionPool exporterPool(DatabaseProperties properties, MigratedSchema schema) {
        return pool(
                connections(properties.exporterAddress(), "foodmap-export"),
                properties.exporterPoolSize(),
                Duration.ofSeconds(5));
    }

    @Bean(defaultCandidate = false)
    DatabaseClient exporter(@Qualifier("exporterPool") ConnectionPool exporterPool) {
        return DatabaseClient.create(new StoppedStatements(exporterPool));
    }

    private static PostgresqlConnectionFactory connections(DatabaseUrl login, String application) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(login.host())
                .port(login.port())
                .database(login.database())
                .username(login.user())
                .password(login.password())
                .applicationName(application)
                .connectTimeout(Duration.ofSeconds(5))
                .tcpKeepAlive(true)
                .sslMode(login.tls() ? SSLMode.REQUIRE : SSLMode.DISABLE)
                .build());
    }

    /** Waiting for a connection is bounded, because the pool's default is for ever. */
    private static ConnectionPool pool(PostgresqlConnectionFactory connections, int size, Duration longestWait) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(connections)
                .initialSize(0)
                .maxSize(size)
                .maxAcquireTime(longestWait)
                .maxCreateConnectionTime(Duration.ofSeconds(5))
                .maxValidationTime(Duration.ofSeconds(1))
                .maxIdleTime(Duration.ofMinutes(5))
                .maxLifeTime(Duration.ofMinutes(30))
                .build());
    }
}
