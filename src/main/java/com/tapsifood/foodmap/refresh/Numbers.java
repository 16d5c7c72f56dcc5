package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.Nullable;

/** Numbers as feeds write them. */
public final class Numbers {

    private Numbers() {}

    /** A whole number, also written as 5.0; null when it is neither. */
    public static @Nullable Integer whole(@Nullable String text) {
        Double value = decimal(text);
        if (value == null || value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            return null;
        }
        return value.intValue();
    }

    /** A finite number; null when it is none. */
    public static @Nullable Double decimal(@Nullable String text) {
        if (text == null || !text.chars().allMatch(Numbers::isOfANumber)) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** Double.parseDouble also takes 5d, 5f and 0x5p0. */
    private static boolean isOfANumber(int c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E' || c == ' ';
    }

    /** 1 and 0, also as true and false; null for anything else. */
    public static @Nullable Boolean flag(@Nullable String text) {
        return switch (text) {
            case "1", "1.0", "true", "True" -> true;
            case "0", "0.0", "false", "False" -> false;
            case null, default -> null;
        };
    }
}
