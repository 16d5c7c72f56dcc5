package com.tapsifood.foodmap.vendor;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Nominal delivery radii in km, both ends included, to the metre. */
public record RadiusRange(float fromKm, float toKm) {

    private static final float LONGEST_KM = 100;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?) ?- ?(\\d{1,3}(?:\\.\\d{1,3})?)");

    public RadiusRange {
        fromKm = Math.round(fromKm * 1000) / 1000f;
        toKm = Math.round(toKm * 1000) / 1000f;
        if (!isRange(fromKm, toKm)) {
            throw new IllegalArgumentException(fromKm + "-" + toKm + " km is no range of radii");
        }
    }

    private static boolean isRange(float fromKm, float toKm) {
        return fromKm >= 0 && fromKm <= toKm && toKm <= LONGEST_KM;
    }

    /** Reads texts such as 1-3 or 0.5-2.25. */
    public static Optional<RadiusRange> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        float fromKm = Float.parseFloat(matcher.group(1));
        float toKm = Float.parseFloat(matcher.group(2));
        return isRange(fromKm, toKm) ? Optional.of(new RadiusRange(fromKm, toKm)) : Optional.empty();
    }

    boolean has(float radiusKm) {
        return radiusKm >= fromKm && radiusKm <= toKm;
    }

    /** As it stands in a canonical text. */
    @Override
    public String toString() {
        return plain(fromKm) + "-" + plain(toKm);
    }

    private static String plain(float km) {
        return new BigDecimal(Float.toString(km)).stripTrailingZeros().toPlainString();
    }
}
