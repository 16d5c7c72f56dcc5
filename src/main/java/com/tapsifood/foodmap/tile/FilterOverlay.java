package com.tapsifood.foodmap.tile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The difference between two canonical filters of one city. */
public final class FilterOverlay {

    private static final String CITY = "city";

    private FilterOverlay() {}

    /**
     * What must be written over one filter to get the other; a parameter that no longer restricts is empty. The city
     * is always there, so that the text of no difference is not mistaken for none.
     */
    public static String text(String wanted, String over) {
        Map<String, String> fields = fields(wanted);
        Map<String, String> own = fields(over);
        var overlay = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.equals(CITY) || !value.equals(own.get(name))) {
                overlay.put(name, value);
            }
        });
        own.keySet().stream().filter(name -> !fields.containsKey(name)).forEach(name -> overlay.put(name, ""));
        return overlay.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(String canonical) {
        var fields = new LinkedHashMap<String, String>();
        for (String field : canonical.split("&")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }
}
