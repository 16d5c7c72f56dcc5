package com.tapsifood.foodmap.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A port of its own for metrics in Prometheus text, at /metrics. It asks for no key: keep it inside.
 *
 * @param port without it there is none; 0 takes any that is free
 * @param address where it listens
 */
@ConfigurationProperties("foodmap.management")
public record ManagementProperties(
        @Nullable Integer port, @DefaultValue("127.0.0.1") String address) {}
