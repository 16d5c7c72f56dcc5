package com.tapsifood.foodmap.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many vendors of a line should reach a place in a marketing area, in one version.
 *
 * @param byArea by id of the area, then by id of the line; what is missing or 0 has no target
 */
public record TargetSnapshot(Map<Integer, Map<Integer, Integer>> byArea) {

    /** Before anything is published. */
    public static final TargetSnapshot EMPTY = new TargetSnapshot(Map.of());

    public TargetSnapshot {
        byArea = Map.copyOf(byArea);
    }

    /** One target. */
    public record Target(int area, int line, int vendors) {}

    public static TargetSnapshot of(List<Target> targets) {
        return new TargetSnapshot(targets.stream()
                .filter(target -> target.vendors() > 0)
                .collect(Collectors.groupingBy(
                        Target::area, Collectors.toUnmodifiableMap(Target::line, Target::vendors))));
    }

    /** By id of the line. */
    Map<Integer, Integer> ofArea(int area) {
        return byArea.getOrDefault(area, Map.of());
    }
}
