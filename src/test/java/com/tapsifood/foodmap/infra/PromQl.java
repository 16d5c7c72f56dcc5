package com.tapsifood.foodmap.infra;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** As much of PromQL as it takes to find the metrics that an expression names. */
final class PromQl {

    private static final Pattern NO_METRICS = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:$.])[a-zA-Z_:][\\w:]*(?!\\s*\\()(?![\\w:])");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "inf", "NaN");

    private PromQl() {}

    static Set<String> metrics(String expression) {
        var metrics = new TreeSet<String>();
        String bare = NO_METRICS.matcher(expression).replaceAll(" ");
        NAME.matcher(bare).results().map(result -> result.group()).forEach(name -> {
            if (!WORDS.contains(name)) {
                metrics.add(name);
            }
        });
        return metrics;
    }
}
