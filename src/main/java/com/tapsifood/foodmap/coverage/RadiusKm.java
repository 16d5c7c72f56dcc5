package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Radii of a what-if: 0.5 to 15 km, to the metre. */
final class RadiusKm {

    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("15");
    private static final int DECIMALS = 3;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,9})?) ?km");

    private RadiusKm() {}

    static BigDecimal of(String field, BigDecimal km) {
        if (km.compareTo(LEAST) < 0 || km.compareTo(MOST) > 0) {
            throw new InvalidParameter(
                    field, "expected 0.5 to 15 km, not " + InvalidParameter.shortened(km.toString()));
        }
        return km.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Reads texts such as 3km or 2.25km. */
    static Optional<BigDecimal> parse(String field, String text) {
        var matcher = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(of(field, new BigDecimal(matcher.group(1)))) : Optional.empty();
    }

    static @Nullable String text(@Nullable BigDecimal km) {
        return km == null ? null : km.toPlainString() + "km";
    }
}
