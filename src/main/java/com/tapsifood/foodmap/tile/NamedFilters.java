package com.tapsifood.foodmap.tile;

import reactor.core.publisher.Mono;

/** Filters that a query names by a hash, and that only the database knows. */
public interface NamedFilters {

    /**
     * Sees to it that every filter a query names is at hand, so that the query can be resolved at once. Fails with a
     * {@link com.tapsifood.foodmap.platform.Refusal} when there is none of that name. Costs nothing when none is named.
     *
     * @param query escaped or not
     */
    Mono<Void> prepare(String query);
}
