package com.tapsifood.foodmap.tile;

import static com.tapsifood.foodmap.platform.InvalidParameter.quoted;
import static com.tapsifood.foodmap.platform.InvalidParameter.shortened;

import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.platform.InvalidParameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a tile request or of a filter text, read with suspicion: an unknown, doubled or overlong one is
 * refused. Invisible marks, blanks around values and the script of digits make no difference.
 */
public final class TileQuery {

    /** Read by the endpoint itself, not by the tileset. */
    private static final Set<String> COMMON = Set.of("v", "key");

    /** Characters of a day; years of more than four digits would not come back from the text of an address. */
    private static final int DAY = 10;

    private static final int LONGEST = 4096;
    private static final int LONGEST_LIST = 250;
    private static final int LONGEST_NUMBER = 9;

    private final Map<String, String> parameters;

    public TileQuery(Map<String, List<String>> parameters) {
        this.parameters = new LinkedHashMap<>();
        int length = 0;
        for (var parameter : parameters.entrySet()) {
            if (parameter.getValue().size() != 1) {
                throw new InvalidParameter(shortened(parameter.getKey()), "give it once; separate values by commas");
            }
            String value = parameter.getValue().getFirst();
            length += parameter.getKey().length() + (value == null ? 0 : value.length());
            checkLength(length);
            this.parameters.put(parameter.getKey(), value == null ? "" : value);
        }
    }

    /** Reads a filter text: parameters as in the query of an address, escaped or not. */
    public static TileQuery parse(String text) {
        checkLength(text.length());
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String part : text.split("&")) {
            if (!part.isBlank()) {
                int sign = part.indexOf('=');
                String name = unescaped(sign < 0 ? part : part.substring(0, sign));
                parameters
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(sign < 0 ? "" : unescaped(part.substring(sign + 1)));
            }
        }
        return new TileQuery(parameters);
    }

    /** This query, with the parameters of another in place of its own. */
    public TileQuery replacedBy(TileQuery other) {
        var merged = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> merged.put(name, List.of(value)));
        other.parameters.forEach((name, value) -> merged.put(name, List.of(value)));
        return new TileQuery(merged);
    }

    /** Refuses what the tileset does not know. */
    public TileQuery only(String... known) {
        return only(Arrays.asList(known));
    }

    /** Refuses what is not among these. */
    public TileQuery only(Collection<String> known, String... more) {
        for (String name : parameters.keySet()) {
            if (!COMMON.contains(name)
                    && !known.contains(name)
                    && !Arrays.asList(more).contains(name)) {
                var all = new ArrayList<>(known);
                all.addAll(Arrays.asList(more));
                throw new InvalidParameter(shortened(name), "unknown parameter; there are " + String.join(", ", all));
            }
        }
        return this;
    }

    /** As it was sent; empty when it is not given. */
    public String raw(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Null when it is not given or empty. */
    public @Nullable String text(String name) {
        String folded = folded(raw(name));
        return folded.isEmpty() ? null : folded;
    }

    /** A text whose case makes no difference; null when it is not given. */
    public @Nullable String key(String name) {
        String text = text(name);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /**
     * A value of a kind of its own; null when it is not given.
     *
     * @param read empty when the text is none
     * @param expected what the message asks for
     */
    public <T> @Nullable T value(String name, Function<String, Optional<T>> read, String expected) {
        String text = text(name);
        return text == null ? null : read.apply(text).orElseThrow(() -> unexpected(name, expected, text));
    }

    /** A day as 2026-03-01; null when it is not given. */
    public @Nullable LocalDate date(String name) {
        return value(name, TileQuery::day, "a day such as 2026-03-01");
    }

    /** True or false; null when it is not given. */
    public @Nullable Boolean flag(String name) {
        return value(name, TileQuery::truth, "true or false");
    }

    /** A comma-separated list of values, sorted, without doubles; empty when it is not given. */
    public <T extends Comparable<? super T>> SortedSet<T> list(
            String name, Function<String, Optional<T>> read, String expected) {
        String text = text(name);
        var values = new TreeSet<T>();
        if (text == null) {
            return values;
        }
        String[] items = text.split("[,\u060C]", LONGEST_LIST + 1);
        if (items.length > LONGEST_LIST) {
            throw new InvalidParameter(name, "expected at most " + LONGEST_LIST + " values separated by commas");
        }
        for (String item : items) {
            String value = item.strip();
            values.add(Optional.of(value)
                    .filter(v -> !v.isEmpty())
                    .flatMap(read)
                    .orElseThrow(() -> unexpected(name, expected, value)));
        }
        return values;
    }

    /** A list of texts. */
    public SortedSet<String> list(String name) {
        return list(name, Optional::of, "values separated by commas");
    }

    /** A list of texts whose case makes no difference. */
    public SortedSet<String> keys(String name) {
        return list(name, item -> Optional.of(item.toLowerCase(Locale.ROOT)), "values separated by commas");
    }

    /** A list of whole numbers. */
    public SortedSet<Integer> numbers(String name) {
        return list(name, TileQuery::number, "whole numbers separated by commas");
    }

    /** As it was sent, unescaped. */
    @Override
    public String toString() {
        return parameters.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&"));
    }

    private static InvalidParameter unexpected(String name, String expected, String text) {
        return new InvalidParameter(name, "expected " + expected + ", not " + quoted(text));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == DAY ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> number(String text) {
        boolean digits = text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String folded(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return plain ? text : FoldedText.digits(FoldedText.display(text));
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidParameter("query", "an escape with % is malformed: " + quoted(text));
        }
    }

    private static void checkLength(int length) {
        if (length > LONGEST) {
            throw new InvalidParameter("query", "the filter is longer than " + LONGEST + " characters");
        }
    }
}
