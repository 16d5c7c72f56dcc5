package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.tile.FilterOverlay;
import com.tapsifood.foodmap.tile.TileQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterOverlayTest {

    @Test
    void onlyWhatDiffersIsWritten() {
        assertThat(FilterOverlay.text(
                        "city=tehran&from=2026-04-01&to=2026-04-30&line=cafe",
                        "city=tehran&from=2026-03-01&to=2026-04-30&line=cafe"))
                .isEqualTo("city=tehran&from=2026-04-01");
    }

    @Test
    void whatNoLongerRestrictsIsEmpty() {
        assertThat(FilterOverlay.text("city=tehran", "city=tehran&line=cafe&hours=11-15"))
                .isEqualTo("city=tehran&line=&hours=");
    }

    @Test
    void equalFiltersAreNotTheSameAsNoComparison() {
        assertThat(FilterOverlay.text("city=tehran&line=cafe", "city=tehran&line=cafe"))
                .isEqualTo("city=tehran");
    }

    @ParameterizedTest
    @CsvSource({
        "city=tehran, city=tehran&line=cafe",
        "city=tehran&organic=true&weekday=fri, city=tehran&line=bakery",
        "city=tehran&line=cafe&grade=a-plus&radius=1-3, city=tehran&line=cafe&hours=22-2",
    })
    void writtenOverTheFilterItGivesTheOther(String wanted, String over) {
        var overlay = TileQuery.parse(FilterOverlay.text(wanted, over));
        assertThat(OrderFilter.of(TileQuery.parse(over).replacedBy(overlay)).canonical())
                .isEqualTo(wanted);
    }
}
