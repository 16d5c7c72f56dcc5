package com.tapsifood.foodmap.refresh.vendors;

import static com.tapsifood.foodmap.refresh.CheckFixtures.quarantined;
import static com.tapsifood.foodmap.refresh.CheckFixtures.repaired;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.refresh.CheckFixtures;
import com.tapsifood.foodmap.refresh.RawVendor;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorCheckTest {

    private static final List<String> COLUMNS =
            List.of("code", "name", "city", "line", "lat", "lon", "radius", "status", "visible", "open");

    private final Tally tally = CheckFixtures.tally();
    private final VendorCheck check = new VendorCheck(CheckFixtures.CATALOG, tally);

    @Test
    void goodVendorIsTakenWhole() {
        assertThat(check.check(vendor("code", " 012345 ")))
                .isEqualTo(new CheckedVendor(
                        "012345", "کافه‌بام", CheckFixtures.TEHRAN, 2, new LonLat(51.41, 35.71), 3.5f, 5, true, false));
        assertThat(repaired(tally)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {"code,NULL,MISSING_ID", "code,' ',MISSING_ID", "city,NULL,UNKNOWN_CITY", "city,3,UNKNOWN_CITY"})
    void vendorWithoutCodeOrCityIsQuarantined(String column, @Nullable String value, Reason reason) {
        assertThat(check.check(vendor(column, value))).isNull();
        assertThat(quarantined(tally)).isEqualTo(Map.of(reason, 1L));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "radius,  400,      BAD_RADIUS",
                "radius,  15.01,    BAD_RADIUS",
                "radius,  0,        BAD_RADIUS",
                "radius,  -1,       BAD_RADIUS",
                "radius,  1e-60,    BAD_RADIUS",
                "radius,  far,      BAD_RADIUS",
                "line,    Sushi,    UNKNOWN_BUSINESS_LINE",
                "status,  5.5,      BAD_NUMBER",
                "visible, maybe,    BAD_NUMBER",
                "open,    2,        BAD_NUMBER",
                "lat,     NULL,     MISSING_COORDINATES",
                "lat,     x,        BAD_COORDINATES",
                "lon,     200,      BAD_COORDINATES",
                "lon,     59.6,     OUTSIDE_CITY",
            })
    void vendorIsTakenWithoutAValueThatCannotBe(String column, @Nullable String value, Reason reason) {
        CheckedVendor vendor = requireNonNull(check.check(vendor(column, value)));

        assertThat(repaired(tally)).isEqualTo(Map.of(reason, 1L));
        assertThat(valueOf(column, vendor)).isNull();
    }

    @Test
    void longestRadiusIsTaken() {
        assertThat(requireNonNull(check.check(vendor("radius", "15"))).radiusKm())
                .isEqualTo(15f);
    }

    @ParameterizedTest
    @CsvSource({"radius", "line", "status", "visible", "open", "name"})
    void missingValueIsNoFault(String column) {
        assertThat(check.check(vendor(column, null))).isNotNull();
        assertThat(repaired(tally)).isEmpty();
    }

    private static @Nullable Object valueOf(String column, CheckedVendor vendor) {
        return switch (column) {
            case "radius" -> vendor.radiusKm();
            case "line" -> vendor.line();
            case "status" -> vendor.statusId();
            case "visible" -> vendor.visible();
            case "open" -> vendor.open();
            default -> vendor.place();
        };
    }

    private static RawVendor vendor(String column, @Nullable String value) {
        List<@Nullable String> fields = new ArrayList<>(
                Arrays.asList("012345", " کافه‌بام \u200E", "2.0", "cafe", "35.71", "51.41", "3.5", "5.0", "1", "0"));
        fields.set(COLUMNS.indexOf(column), value);
        return new RawVendor(
                7,
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(9));
    }
}
