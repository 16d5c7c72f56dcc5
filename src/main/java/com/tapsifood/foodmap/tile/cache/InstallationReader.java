package com.tapsifood.foodmap.tile.cache;

import com.tapsifood.foodmap.platform.database.WriterDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class InstallationReader {

    /** Asked for only where there is a Redis. */
    @Bean
    @Lazy
    Installation installation(WriterDatabase database) {
        return new Installation(JdbcClient.create(database.source())
                .sql("select id::text from installation")
                .query(String.class)
                .single());
    }
}
