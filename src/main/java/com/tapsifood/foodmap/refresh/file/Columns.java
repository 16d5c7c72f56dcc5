package com.tapsifood.foodmap.refresh.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns a reader wants; each has a place of its own, whatever the order in the file. */
record Columns(List<Column> wanted, boolean keepsOthers) {

    Columns {
        wanted = List.copyOf(wanted);
    }

    static Columns none() {
        return new Columns(List.of(), false);
    }

    /** A column without which the file is refused; the first of the names that the file has is taken. */
    Columns required(String... names) {
        return with(new Column(List.of(names), true));
    }

    /** A column that is null in every row when the file has none of the names. */
    Columns optional(String... names) {
        return with(new Column(List.of(names), false));
    }

    /** The column somebody chose by name; a place that stays null when nobody did. */
    Columns chosen(@Nullable String name) {
        return name == null ? optional() : required(name);
    }

    /** The same, and every other column of the file after them, as in wide tables. */
    Columns andOthers() {
        return new Columns(wanted, true);
    }

    private Columns with(Column column) {
        var more = new ArrayList<>(wanted);
        more.add(column);
        return new Columns(more, keepsOthers);
    }

    /** @param names accepted spellings, the best first; none for a place that nothing fills */
    record Column(List<String> names, boolean required) {

        @Override
        public String toString() {
            return names.size() < 2 ? String.join("", names) : names.getFirst() + " (or " + rest() + ")";
        }

        private String rest() {
            return String.join(", ", names.subList(1, names.size()));
        }
    }
}
