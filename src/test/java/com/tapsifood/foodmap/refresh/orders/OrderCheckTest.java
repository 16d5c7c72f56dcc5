package com.tapsifood.foodmap.refresh.orders;

import static com.tapsifood.foodmap.refresh.CheckFixtures.quarantined;
import static com.tapsifood.foodmap.refresh.CheckFixtures.repaired;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.refresh.CheckFixtures;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCheckTest {

    private static final List<String> COLUMNS =
            List.of("order", "vendor", "user", "city", "line", "lat", "lon", "organic", "created");
    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    private final Tally tally = CheckFixtures.tally();
    private final OrderCheck check = new OrderCheck(CheckFixtures.CATALOG, tally, NOW);

    @Test
    void goodOrderIsTakenWhole() {
        CheckedOrder order = requireNonNull(check.check(order("order", "o1")));

        assertThat(order)
                .isEqualTo(new CheckedOrder(
                        7,
                        "o1",
                        "2abc1z",
                        "u1",
                        CheckFixtures.TEHRAN,
                        2,
                        51.41234,
                        35.71234,
                        true,
                        Instant.parse("2026-03-01T09:00:00Z")));
        assertThat(quarantined(tally)).isEmpty();
        assertThat(repaired(tally)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "order,   NULL,  MISSING_ID",
                "order,   '  ',  MISSING_ID",
                "vendor,  NULL,  MISSING_VENDOR",
                "vendor,  ' ',   MISSING_VENDOR",
                "city,    NULL,  UNKNOWN_CITY",
                "city,    3,     UNKNOWN_CITY",
                "city,    2.5,   UNKNOWN_CITY",
                "city,    tehran, UNKNOWN_CITY",
                "created, NULL,  BAD_CREATED_AT",
                "created, 2026-13-01 10:00:00, BAD_CREATED_AT",
                "created, 2009-12-31 10:00:00, BAD_CREATED_AT",
                "created, 2026-07-02 12:30:01, BAD_CREATED_AT",
                "lat,     NULL,  MISSING_COORDINATES",
                "lon,     NULL,  MISSING_COORDINATES",
                "lat,     north, BAD_COORDINATES",
                "lat,     NaN,   BAD_COORDINATES",
                "lat,     91,    BAD_COORDINATES",
                "lon,     -181,  BAD_COORDINATES",
                "lat,     0,     OUTSIDE_CITY",
                "lon,     52.1,  OUTSIDE_CITY",
            })
    void faultyOrderIsQuarantinedWithItsReason(String column, @Nullable String value, Reason reason) {
        assertThat(check.check(order(column, value))).isNull();
        assertThat(quarantined(tally)).isEqualTo(Map.of(reason, 1L));
        assertThat(tally.examples()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", " 2"})
    void cityIsKnownHoweverItsIdIsWritten(String id) {
        assertThat(check.check(order("city", id))).isNotNull();
    }

    @Test
    void unknownBusinessLineIsTakenAsUnknown() {
        CheckedOrder order = requireNonNull(check.check(order("line", "Sushi")));

        assertThat(order.line()).isZero();
        assertThat(repaired(tally)).isEqualTo(Map.of(Reason.UNKNOWN_BUSINESS_LINE, 1L));
        assertThat(requireNonNull(check.check(order("line", null))).line()).isZero();
        assertThat(repaired(tally)).isEqualTo(Map.of(Reason.UNKNOWN_BUSINESS_LINE, 1L));
    }

    @Test
    void businessLineIsKnownInOtherSpellings() {
        assertThat(requireNonNull(check.check(order("line", " restaurant "))).line())
                .isEqualTo(1);
        assertThat(repaired(tally)).isEmpty();
    }

    @Test
    void organicThatIsNoFlagIsUnknownAndNeverInvented() {
        assertThat(requireNonNull(check.check(order("organic", "yes"))).organic())
                .isNull();
        assertThat(repaired(tally)).isEqualTo(Map.of(Reason.BAD_ORGANIC, 1L));
        assertThat(tally.examples().getFirst()).contains("row 7", "\"yes\"", "o1");
        assertThat(requireNonNull(check.check(order("organic", null))).organic())
                .isNull();
        assertThat(repaired(tally)).isEqualTo(Map.of(Reason.BAD_ORGANIC, 1L));
    }

    @Test
    void blanksAroundCodesMakeNoDifference() {
        CheckedOrder order = requireNonNull(check.check(order("vendor", " 2abc1z ")));
        assertThat(order.vendorCode()).isEqualTo("2abc1z");
        assertThat(requireNonNull(check.check(order("order", "o1 "))).orderId()).isEqualTo("o1");
        assertThat(requireNonNull(check.check(order("user", " u1"))).userId()).isEqualTo("u1");
        assertThat(requireNonNull(check.check(order("user", " "))).userId()).isNull();
    }

    @Test
    void edgesOfTheCityAreInside() {
        assertThat(check.check(order("lat", "35.40"))).isNotNull();
        assertThat(check.check(order("lon", "51.80"))).isNotNull();
        assertThat(check.check(order("lat", "35.3999999"))).isNull();
    }

    /** Whatever column they slipped into. */
    @ParameterizedTest
    @ValueSource(strings = {"lat", "lon", "city", "organic", "created"})
    void noExactCoordinateIsReported(String column) {
        check.check(order(column, "29.591827"));
        check.check(order(column, "151.337469"));
        check.check(order(column, "1e2"));

        assertThat(tally.examples()).isNotEmpty();
        assertThat(String.join("\n", tally.examples()))
                .doesNotContain("29.59", "151.33", "35.712", "51.412")
                .doesNotContain("u1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "organic", "created"})
    void numberThatMayBeACustomerIsNotReported(String column) {
        check.check(order(column, "40812345"));

        assertThat(tally.examples()).singleElement().asString().contains("a number of 8 characters");
    }

    @Test
    void coarsePlaceSaysWhereAboutTheFaultIs() {
        check.check(order("lat", "29.591827"));

        assertThat(tally.examples())
                .containsExactly("row 7 quarantined: OUTSIDE_CITY, customer_latitude, customer_longitude"
                        + " = \"about 29.6, about 51.4\" (o1)");
    }

    private static RawOrder order(String column, @Nullable String value) {
        List<@Nullable String> fields = new ArrayList<>(Arrays.asList(
                "o1", "2abc1z", "u1", "2", "Cafe", "35.71234", "51.41234", "1", "2026-03-01T12:30:00+03:30"));
        fields.set(COLUMNS.indexOf(column), value);
        return new RawOrder(
                7,
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8));
    }
}
