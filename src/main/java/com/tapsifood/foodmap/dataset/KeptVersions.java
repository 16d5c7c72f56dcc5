package com.tapsifood.foodmap.dataset;

import java.util.List;
import reactor.core.publisher.Mono;

/** Which versions before the published one the database still has. */
@FunctionalInterface
public interface KeptVersions {

    /** Their numbers. */
    Mono<List<Integer>> of(Dataset dataset);
}
