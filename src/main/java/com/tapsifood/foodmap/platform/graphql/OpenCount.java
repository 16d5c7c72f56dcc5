package com.tapsifood.foodmap.platform.graphql;

import java.util.HashMap;
import java.util.Map;

/** How many things of each name are open. */
final class OpenCount {

    private final Map<String, Integer> open = new HashMap<>();

    /** Counts one more, unless there are as many as may be. */
    synchronized boolean take(String name, int limit) {
        int before = open.getOrDefault(name, 0);
        if (before >= limit) {
            return false;
        }
        open.put(name, before + 1);
        return true;
    }

    synchronized void give(String name) {
        open.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
    }
}
