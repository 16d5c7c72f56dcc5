package com.tapsifood.foodmap.tile.cache;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The second level of the tile cache, where a Redis is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(RedisConfiguration.Named.class)
class RedisConfiguration {

    @Bean
    RedisStore redisStore(RedisProperties properties) {
        return new RedisStore(properties.address());
    }

    @Bean
    SharedTiles sharedTiles(RedisStore store, RedisProperties properties, Installation installation) {
        return new SharedTiles(store, installation, properties.timeout(), new Circuit(System::nanoTime));
    }

    /** An empty address is none: that is how Compose files and charts leave things out. */
    static final class Named implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("foodmap.redis.url"));
        }
    }
}
