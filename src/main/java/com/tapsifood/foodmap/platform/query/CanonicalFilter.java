package com.tapsifood.foodmap.platform.query;

import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one text of a filter: JSON with fields in alphabetical order, lists as sorted sets, and nothing of what restricts
 * nothing. Coordinates are left alone: their order is what they say.
 */
public final class CanonicalFilter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalFilter() {}

    /** Empty when nothing is restricted. */
    public static String of(Object filter) {
        JsonNode canonical = canonical(JSON.valueToTree(filter));
        return canonical == null ? "" : canonical.toString();
    }

    /** Reads what {@link #of} wrote, apart from the empty text. */
    public static <T> T read(String text, Class<T> filter) {
        return JSON.readValue(text, filter);
    }

    private static @Nullable JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode list -> isCoordinates(list) ? list : list(list);
            default -> node.isNull() ? null : node;
        };
    }

    private static boolean isCoordinates(ArrayNode list) {
        return !list.isEmpty() && list.get(0).isArray();
    }

    private static @Nullable JsonNode object(ObjectNode object) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> {
            JsonNode value = canonical(field.getValue());
            if (value != null) {
                fields.put(field.getKey(), value);
            }
        });
        return fields.isEmpty() ? null : JSON.createObjectNode().setAll(fields);
    }

    private static @Nullable JsonNode list(ArrayNode list) {
        var texts = new TreeSet<String>();
        for (JsonNode item : list) {
            JsonNode value = canonical(item);
            if (value != null) {
                texts.add(value.toString());
            }
        }
        return texts.isEmpty() ? null : JSON.readTree("[" + String.join(",", texts) + "]");
    }
}
