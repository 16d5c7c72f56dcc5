package com.tapsifood.foodmap.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A parameter whose value cannot be used: unknown, malformed or out of range. */
public final class InvalidParameter extends Refusal {

    private static final int LONGEST_QUOTE = 40;

    public InvalidParameter(String field, String message) {
        super("INVALID_PARAMETER", field, message);
    }

    /** The same of a parameter that stands inside the value of another. */
    public InvalidParameter within(String parameter) {
        return new InvalidParameter(parameter + "." + field(), String.valueOf(getMessage()));
    }

    /** Reads the value of a parameter that holds others: what is wrong with one of them is told of both. */
    public static <T> T within(String parameter, Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidParameter e) {
            throw parameter.equals(e.field()) ? e : e.within(parameter);
        }
    }

    /** What a caller sent, as a message may repeat it: in quotation marks and never long. */
    public static String quoted(@Nullable String text) {
        return '"' + shortened(text) + '"';
    }

    /** The beginning of what a caller sent. */
    public static String shortened(@Nullable String text) {
        String whole = String.valueOf(text);
        return whole.length() <= LONGEST_QUOTE ? whole : whole.substring(0, LONGEST_QUOTE) + "…";
    }
}
