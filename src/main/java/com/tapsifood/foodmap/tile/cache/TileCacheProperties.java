package com.tapsifood.foodmap.tile.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Ready tiles in memory.
 *
 * @param size memory they may take
 */
@ConfigurationProperties("foodmap.tile-cache")
public record TileCacheProperties(@DefaultValue("20MB") DataSize size) {}
