package com.tapsifood.foodmap.dataset;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is served: since when, and how much. */
@Component
@Profile("serve")
class DatasetMeters {

    DatasetMeters(MeterRegistry registry, PublishedVersions versions) {
        for (Dataset dataset : Dataset.values()) {
            Gauge.builder("foodmap.dataset.published", () -> of(versions, dataset, DatasetMeters::seconds))
                    .description("when the version this server knows was published, in seconds since 1970")
                    .baseUnit("seconds")
                    .tags("dataset", dataset.key())
                    .register(registry);
            Gauge.builder("foodmap.dataset.rows", () -> of(versions, dataset, DatasetVersion::rows))
                    .description("rows of that version")
                    .tags("dataset", dataset.key())
                    .register(registry);
        }
    }

    /** NaN when nothing is published. */
    private static double of(PublishedVersions versions, Dataset dataset, ToDoubleFunction<DatasetVersion> value) {
        return versions.find(dataset)
                .map(version -> value.applyAsDouble(version))
                .orElse(Double.NaN);
    }

    private static double seconds(DatasetVersion version) {
        return version.publishedAt().getEpochSecond();
    }
}
