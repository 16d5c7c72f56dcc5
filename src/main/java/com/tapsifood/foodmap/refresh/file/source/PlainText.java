package com.tapsifood.foodmap.refresh.file.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of attribute tables as people write them. */
public final class PlainText {

    private PlainText() {}

    /** "1513" for 1513.000000, never an exponent; null for what is not a number. */
    public static @Nullable String of(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            return null;
        }
        var exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
