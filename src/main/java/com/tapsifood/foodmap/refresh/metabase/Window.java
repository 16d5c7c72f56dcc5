package com.tapsifood.foodmap.refresh.metabase;

import com.tapsifood.foodmap.refresh.metabase.Metabase.NativeQuestion;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows of a question that are asked for at once.
 *
 * @param condition which ones; null for all
 * @param rows how many there were when they were counted
 */
record Window(@Nullable String condition, long rows) {

    private static final String COUNT = "count(*)";
    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int DAY = "2026-03-01".length();
    private static final Duration SMALLEST = Duration.ofHours(1);

    /** All rows at once: there are few enough. */
    static List<Window> whole(Metabase metabase, NativeQuestion question) {
        return List.of(new Window(null, count(metabase, question, null)));
    }

    /** Rows by the time they were created, half-open, so that each is in one window; the last are those without one. */
    static List<Window> byTime(
            Metabase metabase, NativeQuestion question, @Nullable LocalDate since, MetabaseProperties properties) {
        String newer = since == null ? null : "created_at >= " + literal(since.atStartOfDay());
        JsonNode all = metabase.row(
                question, question.within("count(*), count(created_at), min(created_at), max(created_at)", newer));
        long rows = all.path(0).asLong();
        long dated = all.path(1).asLong();
        var windows = new ArrayList<Window>();
        if (dated > 0) {
            // a day of room: which zone the answer is in depends on the server
            LocalDate first = day(all.path(2)).minusDays(1);
            LocalDate end = day(all.path(3)).plusDays(2);
            LocalDate from = since == null || first.isAfter(since) ? first : since;
            var counted = new Counter(metabase, question, properties.windowRows(), windows);
            for (LocalDate at = from; at.isBefore(end); at = at.plusDays(properties.windowDays())) {
                LocalDate to = at.plusDays(properties.windowDays());
                counted.add(at.atStartOfDay(), (to.isAfter(end) ? end : to).atStartOfDay());
            }
        }
        if (rows > dated) {
            windows.add(new Window("created_at is null", rows - dated));
        }
        long found = windows.stream().mapToLong(Window::rows).sum();
        if (found < rows) {
            throw MetabaseFailed.lasting(
                    "COUNTS_DIFFER",
                    "question " + question.id() + " has " + rows + " rows, its days together only " + found);
        }
        return windows;
    }

    private record Counter(Metabase metabase, NativeQuestion question, int most, List<Window> windows) {

        void add(LocalDateTime from, LocalDateTime to) {
            String condition = "created_at >= " + literal(from) + " and created_at < " + literal(to);
            long rows = count(metabase, question, condition);
            Duration length = Duration.between(from, to);
            if (rows > most && length.compareTo(SMALLEST) > 0) {
                LocalDateTime middle = from.plusSeconds(length.toSeconds() / 2);
                add(from, middle);
                add(middle, to);
            } else if (rows > 0) {
                windows.add(new Window(condition, rows));
            }
        }
    }

    static long count(Metabase metabase, NativeQuestion question, @Nullable String condition) {
        return metabase.row(question, question.within(COUNT, condition)).path(0).asLong();
    }

    private static LocalDate day(JsonNode time) {
        String text = time.asString("");
        if (text.length() < DAY) {
            throw MetabaseFailed.lasting("SOURCE_QUESTION", "created_at is not a time: " + text);
        }
        return LocalDate.parse(text.substring(0, DAY));
    }

    private static String literal(LocalDateTime time) {
        return "'" + LITERAL.format(time) + "'";
    }
}
