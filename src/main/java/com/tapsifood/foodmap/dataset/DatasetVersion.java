package com.tapsifood.foodmap.dataset;

import java.time.Instant;

/**
 * A published version of a dataset.
 *
 * @param source where it came from, for people
 * @param rows what was published of it
 */
public record DatasetVersion(int id, Dataset dataset, String source, long rows, Instant publishedAt) {

    /** Whether this was published later. A lower id may be: that is how an operator goes back to an older version. */
    boolean isAfter(DatasetVersion other) {
        return publishedAt.isAfter(other.publishedAt());
    }
}
