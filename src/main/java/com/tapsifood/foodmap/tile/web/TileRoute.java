package com.tapsifood.foodmap.tile.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class TileRoute {

    /** First, because most requests are for tiles. */
    @Bean
    SimpleUrlHandlerMapping tiles(TileHandler handler) {
        return new SimpleUrlHandlerMapping(Map.of(TileHandler.PATH, handler), Ordered.HIGHEST_PRECEDENCE);
    }
}
