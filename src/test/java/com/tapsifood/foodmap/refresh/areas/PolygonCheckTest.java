package com.tapsifood.foodmap.refresh.areas;

import static com.tapsifood.foodmap.refresh.CheckFixtures.quarantined;
import static com.tapsifood.foodmap.refresh.CheckFixtures.repaired;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.refresh.CheckFixtures;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.Tally;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PolygonCheckTest {

    private static final String SQUARE = "POLYGON ((51.3 35.7, 51.4 35.7, 51.4 35.8, 51.3 35.8, 51.3 35.7))";
    private static final String BOW_TIE = "POLYGON ((51.3 35.7, 51.4 35.8, 51.4 35.7, 51.3 35.8, 51.3 35.7))";

    private final Tally tally = CheckFixtures.tally();
    private final PolygonCheck check = new PolygonCheck(CheckFixtures.TEHRAN, 4326, tally);

    @Test
    void goodPolygonHasItsNameInThreeForms() {
        var polygon = requireNonNull(check.check(polygon(null, "\u200Eباغ\u00A0سفيد-شرق\u200E", SQUARE, "1200")));

        assertThat(polygon.nameRaw()).isEqualTo("\u200Eباغ\u00A0سفيد-شرق\u200E");
        assertThat(polygon.name()).isEqualTo("باغ سفيد-شرق");
        assertThat(polygon.key()).isEqualTo("باغ سفید - شرق");
        assertThat(polygon.sourceId()).isEqualTo(polygon.key());
        assertThat(polygon.population()).isEqualTo(1200);
        assertThat(quarantined(tally)).isEmpty();
        assertThat(repaired(tally)).isEmpty();
    }

    @Test
    void bowTieIsRepairedIntoItsTwoHalves() {
        var polygon = requireNonNull(check.check(polygon(null, "A", BOW_TIE, null)));

        assertThat(polygon.geometry().isValid()).isTrue();
        assertThat(polygon.geometry().getArea()).isCloseTo(0.005, within(1e-9));
        assertThat(repaired(tally)).isEqualTo(Map.of(Reason.REPAIRED_GEOMETRY, 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (51.3 35.7)",
                "LINESTRING (51.3 35.7, 51.4 35.8)",
                "POLYGON EMPTY",
                "POLYGON ((51.3 35.7, 51.4 35.7, 51.3 35.7, 51.3 35.7))",
                "GEOMETRYCOLLECTION (POLYGON ((51.3 35.7, 51.4 35.7, 51.4 35.8, 51.3 35.7)), POINT (51.3 35.7))"
            })
    void whatHasNoAreaIsNoPolygon(String wkt) {
        assertThat(check.check(polygon(null, "A", wkt, null))).isNull();
        assertThat(quarantined(tally)).isEqualTo(Map.of(Reason.BAD_GEOMETRY, 1L));
    }

    @Test
    void polygonElsewhereIsOutside() {
        String swapped = "POLYGON ((35.7 51.3, 35.8 51.3, 35.8 51.4, 35.7 51.3))";

        assertThat(check.check(polygon(null, "A", swapped, null))).isNull();
        assertThat(quarantined(tally)).isEqualTo(Map.of(Reason.OUTSIDE_CITY, 1L));
    }

    @Test
    void unreadableGeometrySaysWhy() {
        assertThat(check.check(new RawPolygon(7, null, "A", null, null, null, "WKT: empty")))
                .isNull();
        assertThat(tally.examples()).containsExactly("row 7 quarantined: BAD_GEOMETRY, geometry = \"WKT: empty\" (A)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200E \u00A0"})
    void polygonWithoutANameIsQuarantined(String name) {
        assertThat(check.check(polygon(null, name, SQUARE, null))).isNull();
        assertThat(quarantined(tally)).isEqualTo(Map.of(Reason.MISSING_NAME, 1L));
    }

    @Test
    void namesThatReadTheSameAreOne() {
        assertThat(check.check(polygon(null, "باغ - سفید", SQUARE, null))).isNotNull();
        assertThat(check.check(polygon(null, "باغ-سفيد\u200E", SQUARE, null))).isNull();
        assertThat(quarantined(tally)).isEqualTo(Map.of(Reason.DUPLICATE_ID, 1L));
    }

    @Test
    void idsTellEqualNamesApart() {
        assertThat(check.check(polygon("1", "A", SQUARE, null))).isNotNull();
        assertThat(check.check(polygon("2", "A", SQUARE, null))).isNotNull();
        assertThat(check.check(polygon("2", "B", SQUARE, null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "12.5"})
    void populationThatCannotBeIsUnknown(String population) {
        assertThat(requireNonNull(check.check(polygon(null, "A", SQUARE, population)))
                        .population())
                .isNull();
        assertThat(repaired(tally)).isEqualTo(Map.of(Reason.BAD_POPULATION, 1L));
    }

    private static RawPolygon polygon(@Nullable String id, String name, String wkt, @Nullable String population) {
        try {
            return new RawPolygon(7, id, name, null, new WKTReader().read(wkt), population, null);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
