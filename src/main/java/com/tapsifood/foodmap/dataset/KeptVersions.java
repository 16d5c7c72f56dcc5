package com.tapsifood.foodmap.dataset;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which versions before the published ones the database still has. */
@FunctionalInterface
public interface KeptVersions {

    /** Of every dataset, the latest first. */
    Flux<DatasetVersion> all();

    /** Their numbers. */
    default Mono<List<Integer>> of(Dataset dataset) {
        return all().filter(version -> version.dataset() == dataset)
                .map(DatasetVersion::id)
                .collectList();
    }
}
