package com.tapsifood.foodmap.dataset;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: a server that never heard what is published would answer "no data", which is not true. */
@Component("versionsKnownHealthIndicator")
class VersionsKnown implements HealthIndicator {

    private final PublishedVersions versions;

    VersionsKnown(PublishedVersions versions) {
        this.versions = versions;
    }

    @Override
    public Health health() {
        return versions.areKnown() ? Health.up().build() : Health.outOfService().build();
    }
}
