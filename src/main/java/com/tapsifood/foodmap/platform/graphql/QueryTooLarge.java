package com.tapsifood.foodmap.platform.graphql;

import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A query that asks for more than one may; told before anything is fetched. */
final class QueryTooLarge extends AbortExecutionException {

    static final String CODE = "QUERY_TOO_LARGE";

    private final String measure;
    private final long found;
    private final long limit;

    /** @param measure what there is too much of, such as depth */
    QueryTooLarge(String measure, long found, long limit) {
        super("%s of the query is %d, at most %d is taken".formatted(measure, found, limit));
        this.measure = measure;
        this.found = found;
        this.limit = limit;
    }

    /** Fails when there is more than the limit. */
    static void check(String measure, long found, long limit) {
        if (found > limit) {
            throw new QueryTooLarge(measure, found, limit);
        }
    }

    @Override
    public Map<String, Object> getExtensions() {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", CODE);
        extensions.put("measure", measure);
        extensions.put("found", found);
        extensions.put("limit", limit);
        return extensions;
    }
}
