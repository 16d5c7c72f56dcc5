package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.geo.LonLat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vendor of a what-if, ungraded.
 *
 * @param lon and lat in degrees, to the sixth decimal: some ten centimetres
 * @param line key of its business line; null when it has none
 */
public record AddedVendor(
        BigDecimal lon,
        BigDecimal lat,
        BigDecimal radiusKm,
        @Nullable String line) implements Comparable<AddedVendor> {

    private static final int DECIMALS = 6;
    private static final Pattern TEXT = Pattern.compile(
            "(-?\\d{1,3}(?:\\.\\d{1,12})?)/(-?\\d{1,2}(?:\\.\\d{1,12})?)/([^/]{1,12})(?:/([a-z-]{1,40}))?");

    public AddedVendor {
        lon = lon.setScale(DECIMALS, RoundingMode.HALF_UP);
        lat = lat.setScale(DECIMALS, RoundingMode.HALF_UP);
        radiusKm = RadiusKm.of("add", radiusKm);
    }

    public static AddedVendor of(LonLat place, BigDecimal radiusKm, @Nullable String line) {
        return new AddedVendor(BigDecimal.valueOf(place.lon()), BigDecimal.valueOf(place.lat()), radiusKm, line);
    }

    /** Reads texts such as 51.38/35.7/2.5km/cafe; the line may be left out. */
    static Optional<AddedVendor> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return RadiusKm.parse("add", matcher.group(3))
                .map(km -> new AddedVendor(
                        new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2)), km, matcher.group(4)));
    }

    LonLat place() {
        return new LonLat(lon.doubleValue(), lat.doubleValue());
    }

    @Override
    public int compareTo(AddedVendor other) {
        return Comparator.comparing(AddedVendor::toString).compare(this, other);
    }

    /** As it stands in a canonical text. */
    @Override
    public String toString() {
        return lon.stripTrailingZeros().toPlainString() + "/"
                + lat.stripTrailingZeros().toPlainString() + "/" + RadiusKm.text(radiusKm)
                + (line == null ? "" : "/" + line);
    }
}
