package com.tapsifood.foodmap.platform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonTest {

    private static GeoJson parse(String coordinates) {
        String text = "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
        return JsonMapper.builder().build().readValue(text, GeoJson.class);
    }

    @Test
    void holesAreNotInside() {
        var area = parse("[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]]")
                .area();
        assertThat(area.getArea()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[[]]",
                "[[[0,0],[1,1],[0,0]]]",
                "[[[0,0],[1,0],[1,1],[0,1]]]",
                "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]",
                "[[[0,0],[1,0],[1,\"1\"],[0,0]]]",
                "[[[0,0],[181,0],[1,1],[0,0]]]",
                "[[[0],[1],[1],[0]]]",
                "[[0,0],[1,0],[1,1],[0,0]]"
            })
    void malformedAreasAreRefused(String coordinates) {
        assertThatThrownBy(() -> parse(coordinates).area()).isInstanceOf(InvalidParameter.class);
    }

    @Test
    void cornersAreCountedBeforeTheyAreRead() {
        var ring = Collections.nCopies(1_000_000, "no corner");
        assertThatThrownBy(() -> new GeoJson(Map.of("type", "Polygon", "coordinates", List.of(ring))).area())
                .hasMessageContaining("at most 5000");
    }
}
