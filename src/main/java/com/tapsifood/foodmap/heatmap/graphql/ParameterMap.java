package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.tile.TileQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inputs as the parameters that a tile address would have for them, so that both are read in one place. */
public final class ParameterMap {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    public ParameterMap add(String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
        return this;
    }

    public <T> void add(String name, @Nullable Collection<T> values, Function<T, String> text) {
        if (values != null) {
            add(name, values.stream().map(text).collect(Collectors.joining(",")));
        }
    }

    /** With every one of these that is not there empty, so that it replaces what it is written over. */
    ParameterMap completedBy(Collection<String> names) {
        names.forEach(name -> parameters.putIfAbsent(name, ""));
        return this;
    }

    /** As the value of one parameter. */
    String text() {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public TileQuery query() {
        var query = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> query.put(name, List.of(value)));
        return new TileQuery(query);
    }
}
