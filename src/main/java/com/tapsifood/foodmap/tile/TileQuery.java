package com.tapsifood.foodmap.tile;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query string of a tile request, read with suspicion: an unknown, doubled or overlong parameter is refused. */
public final class TileQuery {

    /** Read by the endpoint itself, not by the tileset. */
    private static final Set<String> COMMON = Set.of("v", "key");

    /** Characters of a day; years of more than four digits would not come back from the text of an address. */
    private static final int DAY = 10;

    private static final int LONGEST = 2048;
    private static final int LONGEST_LIST = 250;

    private final Map<String, List<String>> parameters;

    public TileQuery(Map<String, List<String>> parameters) {
        this.parameters = parameters;
        int length = 0;
        for (var parameter : parameters.entrySet()) {
            if (parameter.getValue().size() != 1) {
                throw new InvalidParameter(shortened(parameter.getKey()), "give it once; separate values by commas");
            }
            String value = parameter.getValue().getFirst();
            length += parameter.getKey().length() + (value == null ? 0 : value.length());
        }
        if (length > LONGEST) {
            throw new InvalidParameter("query", "the filter is longer than " + LONGEST + " characters");
        }
    }

    /** Refuses what the tileset does not know. */
    public TileQuery only(String... known) {
        for (String name : parameters.keySet()) {
            if (!COMMON.contains(name) && !Arrays.asList(known).contains(name)) {
                throw new InvalidParameter(shortened(name), "unknown parameter; there are " + String.join(", ", known));
            }
        }
        return this;
    }

    /** Null when it is not given or empty. */
    public @Nullable String text(String name) {
        List<String> values = parameters.get(name);
        String value = values == null ? null : values.getFirst();
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A comma-separated list, sorted, without doubles; empty when it is not given. */
    public SortedSet<String> list(String name) {
        String text = text(name);
        var items = new ArrayList<String>();
        if (text != null) {
            for (String item : text.split(",", -1)) {
                items.add(item.strip());
            }
        }
        if (items.contains("") || items.size() > LONGEST_LIST) {
            throw new InvalidParameter(name, "expected 1 to " + LONGEST_LIST + " values separated by commas");
        }
        return new TreeSet<>(items);
    }

    /** A day as 2026-03-01; null when it is not given. */
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == DAY) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException malformed) {
            // refused below
        }
        throw new InvalidParameter(name, "expected a day such as 2026-03-01, not \"" + shortened(text) + "\"");
    }

    private static String shortened(@Nullable String text) {
        String whole = String.valueOf(text);
        return whole.length() <= 40 ? whole : whole.substring(0, 40) + "…";
    }
}
