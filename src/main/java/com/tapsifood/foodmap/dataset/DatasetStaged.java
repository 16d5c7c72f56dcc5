package com.tapsifood.foodmap.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A version is complete and about to be published: a server that reads it now can serve it the moment that it is.
 *
 * @param version null when none is any more
 */
public record DatasetStaged(Dataset dataset, @Nullable DatasetVersion version) {}
