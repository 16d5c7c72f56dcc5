package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.vendor.Flag;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.RadiusRange;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for the text of every filter of orders. */
class OrderFilterLawTest {

    private static final long SEED = 20_261_125;
    private static final int FILTERS = 10_000;
    private static final List<String> LINES = List.of("restaurant", "cafe", "bakery", "pastry", "fruit-shop");
    private static final List<String> DIGITS = List.of("0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩");

    private final Random random = new Random(SEED);

    @Test
    void textParsesBackAndIsOneForEachFilter() {
        Map<String, OrderFilter> byText = new HashMap<>();
        Map<OrderFilter, String> byFilter = new HashMap<>();
        for (int i = 0; i < FILTERS; i++) {
            OrderFilter filter = filter();
            String text = filter.canonical();
            assertThat(OrderFilter.parse(text)).as(text).isEqualTo(filter);
            OrderFilter sameText = byText.putIfAbsent(text, filter);
            String sameFilter = byFilter.putIfAbsent(filter, text);
            assertThat(sameText == null || sameText.equals(filter)).as(text).isTrue();
            assertThat(sameFilter == null || sameFilter.equals(text)).as(text).isTrue();
        }
        assertThat(byText).hasSizeGreaterThan(FILTERS / 2);
    }

    @Test
    void everySpellingIsTheSameText() {
        for (int i = 0; i < FILTERS; i++) {
            String text = filter().canonical();
            String spelling = spelling(text);
            assertThat(OrderFilter.parse(spelling).canonical()).as(spelling).isEqualTo(text);
        }
    }

    private OrderFilter filter() {
        LocalDate from = maybe(() -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
        LocalDate to = maybe(() -> (from == null ? LocalDate.of(2026, 1, 1) : from).plusDays(random.nextInt(100)));
        return new OrderFilter(
                random.nextBoolean() ? "tehran" : "shiraz",
                from,
                to,
                some(LINES),
                maybe(random::nextBoolean),
                some(Arrays.asList(DayOfWeek.values())),
                maybe(this::hours),
                numbers(),
                vendors());
    }

    private HourRange hours() {
        int from = random.nextInt(24);
        return new HourRange(from, (from + 1 + random.nextInt(23)) % 24);
    }

    private VendorFilter vendors() {
        float fromKm = random.nextInt(5_000) / 1000f;
        return new VendorFilter(
                null,
                new TreeSet<>(),
                some(Arrays.asList(Grade.values())),
                numbers(),
                some(Arrays.asList(Flag.values())),
                some(Arrays.asList(Flag.values())),
                some(List.of("2abc12", "5ABC12", "201234", "c", "0")),
                maybe(() -> new RadiusRange(fromKm, fromKm + random.nextInt(9_000) / 1000f)),
                numbers(),
                null);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? value.get() : null;
    }

    private <T extends Comparable<? super T>> SortedSet<T> some(List<T> values) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        int size = random.nextInt(3) == 0 ? random.nextInt(values.size() + 1) : 0;
        return new TreeSet<>(shuffled.subList(0, size));
    }

    private SortedSet<Integer> numbers() {
        return some(List.of(0, 5, 7, 12, 100, 65_535, 999_999_999));
    }

    /** The text in another order, with doubled items, blanks, other digits and other case. */
    private String spelling(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("&")) {
            String[] nameAndValue = part.split("=", 2);
            parts.add(nameAndValue[0] + "=" + items(nameAndValue[0], nameAndValue[1]));
        }
        Collections.shuffle(parts, random);
        return String.join("&", parts);
    }

    private String items(String name, String value) {
        List<String> items = new ArrayList<>(Arrays.asList(value.split(",")));
        if (isList(name)) {
            items.add(items.get(random.nextInt(items.size())));
            Collections.shuffle(items, random);
        }
        return items.stream().map(item -> item(name, item)).collect(Collectors.joining(","));
    }

    private static boolean isList(String name) {
        return !List.of("city", "from", "to", "organic", "hours", "radius").contains(name);
    }

    private String item(String name, String item) {
        // codes are exact, and a blank behind a grade A was a plus
        boolean anyCase = !name.equals("codes") && random.nextBoolean();
        String cased = anyCase ? item.toUpperCase(Locale.ROOT) : item;
        String blank = name.equals("grade") ? "" : " ".repeat(random.nextInt(3));
        return " ".repeat(random.nextInt(2)) + inDigits(cased) + blank;
    }

    private String inDigits(String text) {
        String digits = DIGITS.get(random.nextInt(DIGITS.size()));
        return text.chars()
                .mapToObj(c -> c >= '0' && c <= '9' ? String.valueOf(digits.charAt(c - '0')) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
