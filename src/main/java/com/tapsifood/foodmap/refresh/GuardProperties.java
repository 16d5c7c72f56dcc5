package com.tapsifood.foodmap.refresh;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an import must not do unless it is forced.
 *
 * @param mostLost share of the published rows that may be missing from the new version, 0 to 1
 * @param mostQuarantined share of the rows read that may go to quarantine, 0 to 1
 */
@ConfigurationProperties("foodmap.guards")
public record GuardProperties(
        @DefaultValue("0.2") double mostLost,
        @DefaultValue("0.05") double mostQuarantined) {}
