package com.tapsifood.foodmap.platform.web;

import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;

/**
 * Errors that come when nobody waits any more, such as that of a request to Redis which was given up before the
 * connection broke: one line, for who waited has been answered already.
 */
@Component
class DroppedErrors {

    private static final Logger log = LoggerFactory.getLogger(DroppedErrors.class);

    @PostConstruct
    void begin() {
        Hooks.onErrorDropped(error -> log.info("came too late to matter: {}", error.toString()));
    }
}
