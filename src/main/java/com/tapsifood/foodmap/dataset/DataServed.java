package com.tapsifood.foodmap.dataset;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: a server that has not read what is published, because it is too early or damaged, serves nobody. */
@Component("dataServedHealthIndicator")
class DataServed implements HealthIndicator {

    private final List<Served<?>> served;

    DataServed(List<Served<?>> served) {
        this.served = served;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (Served<?> data : served) {
            if (data.isLoading()) {
                health.down().withDetail(data.dataset().key(), data.fault().orElse("not read yet"));
            }
        }
        return health.build();
    }
}
