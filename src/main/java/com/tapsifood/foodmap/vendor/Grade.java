package com.tapsifood.foodmap.vendor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Rank of a vendor within its city and business line, in the order it is shown. Not comparable between cities. */
public enum Grade {
    A_PLUS("A+"),
    A("A"),
    B("B"),
    C("C"),
    D("D"),
    E("E"),
    F("F"),
    NOT_ENOUGH_COMMENTS("Not Enough Comments"),
    /** No grade came for the vendor. */
    UNGRADED("Ungraded");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** As feeds, tables and tiles write it. */
    public String label() {
        return label;
    }

    /** As parameters write it: a-plus, for a plus in an address is read as a blank. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The grade of a label or key, whatever its case. */
    public static Optional<Grade> find(String text) {
        String trimmed = text.strip();
        return Arrays.stream(values())
                .filter(grade ->
                        grade.label.equalsIgnoreCase(trimmed) || grade.key().equalsIgnoreCase(trimmed))
                .findFirst();
    }
}
