package com.tapsifood.foodmap.platform.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
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
        DatabaseUrl reader = properties.readerAddress();
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(reader.host())
                .port(reader.port())
                .database(reader.database())
                .username(reader.user())
                .password(reader.password())
                .applicationName("foodmap-api")
                .connectTimeout(Duration.ofSeconds(5))
                .tcpKeepAlive(true)
                .build());
    }

    /** Waiting for a connection is bounded, because the pool's default is for ever. */
    @Bean(destroyMethod = "dispose")
    ConnectionPool readerPool(PostgresqlConnectionFactory readerConnections, DatabaseProperties properties) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(readerConnections)
                .initialSize(0)
                .maxSize(properties.readerPoolSize())
                .maxAcquireTime(Duration.ofSeconds(1))
                .maxCreateConnectionTime(Duration.ofSeconds(5))
                .maxValidationTime(Duration.ofSeconds(1))
                .maxIdleTime(Duration.ofMinutes(5))
                .maxLifeTime(Duration.ofMinutes(30))
                .build());
    }

    @Bean
    DatabaseClient reader(ConnectionPool readerPool) {
        return DatabaseClient.create(new StoppedStatements(readerPool));
    }
}
