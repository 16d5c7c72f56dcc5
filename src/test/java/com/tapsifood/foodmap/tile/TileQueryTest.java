package com.tapsifood.foodmap.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileQueryTest {

    /** @param namesAndValues by turns; a name may come twice */
    private static TileQuery query(String... namesAndValues) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.merge(
                    namesAndValues[i], List.of(namesAndValues[i + 1]), (a, b) -> List.of(a.getFirst(), b.getFirst()));
        }
        return new TileQuery(parameters);
    }

    private static void assertRefused(ThrowingCallable reading, String field) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(InvalidParameter.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.code()).isEqualTo("INVALID_PARAMETER");
            assertThat(refusal.status()).isEqualTo(400);
        });
    }

    @Test
    void unknownParameterIsRefusedByName() {
        assertRefused(() -> query("city", "tehran", "lines", "cafe").only("city", "line"), "lines");
        assertRefused(() -> query("City", "tehran").only("city"), "City");
    }

    @Test
    void versionAndKeyAreNotForTheTileset() {
        assertThat(query("v", "7", "key", "fm_x", "city", "tehran").only("city").text("city"))
                .isEqualTo("tehran");
    }

    @Test
    void doubledParameterIsRefused() {
        assertRefused(() -> query("line", "cafe", "line", "bakery"), "line");
        assertRefused(() -> query("line", "cafe", "line", "cafe"), "line");
        assertRefused(() -> query("v", "1", "v", "2"), "v");
    }

    @Test
    void overlongQueryIsRefused() {
        assertRefused(() -> query("line", "x".repeat(4093)), "query");
        assertThat(query("line", "x".repeat(4092)).list("line")).hasSize(1);
    }

    @Test
    void nameAtFaultIsShortened() {
        assertThatThrownBy(() -> query("x".repeat(1000), "1").only("city"))
                .isInstanceOfSatisfying(
                        InvalidParameter.class,
                        refusal -> assertThat(refusal.field()).hasSize(41).endsWith("…"));
    }

    @Test
    void listOfThreeHundredItemsIsRefused() {
        String items = IntStream.range(0, 300).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertRefused(() -> query("line", items).list("line"), "line");
        String fewer = IntStream.range(0, 250).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(query("line", fewer).list("line")).hasSize(250);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "cafe,", ",cafe", "cafe,,bakery", "cafe, ,bakery"})
    void listWithAHoleIsRefused(String list) {
        assertRefused(() -> query("line", list).list("line"), "line");
    }

    @Test
    void listIsSortedWithoutDoubles() {
        assertThat(query("line", "restaurant, cafe,bakery,cafe").list("line"))
                .containsExactly("bakery", "cafe", "restaurant");
        assertThat(query().list("line")).isEmpty();
        assertThat(query("line", " ").list("line")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-3-1",
                "01-03-2026",
                "2026-02-30",
                "today",
                "2026-03-01T00:00:00Z",
                "+12026-03-01",
                "-2026-03-01",
                "1405-13-01"
            })
    void badDateIsRefused(String date) {
        assertRefused(() -> query("from", date).date("from"), "from");
    }

    @Test
    void dateIsRead() {
        assertThat(query("from", "2026-03-01").date("from")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(query("from", "").date("from")).isNull();
        assertThat(query().date("from")).isNull();
    }

    @Test
    void parameterWithoutValueIsAsNotGiven() {
        Map<String, List<String>> withoutValue = new LinkedHashMap<>();
        withoutValue.put("city", Arrays.asList((String) null));
        var query = new TileQuery(withoutValue);
        assertThat(query.text("city")).isNull();
        assertThat(query.list("city")).isEmpty();
    }
}
