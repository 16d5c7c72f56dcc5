package com.tapsifood.foodmap.tile.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.geo.TileCoord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TileKeyTest {

    private static final Rights READER = Rights.everywhere(Set.of(Scope.TILES_READ));
    private static final TileCoord TILE = new TileCoord(10, 3, 4);
    private static final FixedView VIEW = new FixedView("city=tehran", Map.of("orders", 7), "heatmap-1");

    @Test
    void everythingTheBytesDependOnMakesAnotherKey() {
        List<TileKey> keys = List.of(
                TileKey.of("heatmap", VIEW, READER, TILE),
                TileKey.of("vendors", VIEW, READER, TILE),
                TileKey.of("heatmap", new FixedView("city=shiraz", Map.of("orders", 7), "heatmap-1"), READER, TILE),
                TileKey.of("heatmap", new FixedView("city=tehran", Map.of("orders", 8), "heatmap-1"), READER, TILE),
                TileKey.of("heatmap", new FixedView("city=tehran", Map.of("vendors", 7), "heatmap-1"), READER, TILE),
                TileKey.of("heatmap", new FixedView("city=tehran", Map.of("orders", 7), "heatmap-2"), READER, TILE),
                TileKey.of("heatmap", VIEW, new Rights(Set.of(Scope.TILES_READ), Set.of("tehran")), TILE),
                TileKey.of("heatmap", VIEW, new Rights(Set.of(Scope.TILES_READ), Set.of()), TILE),
                TileKey.of("heatmap", VIEW, READER, new TileCoord(11, 3, 4)),
                TileKey.of("heatmap", VIEW, READER, new TileCoord(10, 4, 3)));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.stream().map(TileKey::etag)).doesNotHaveDuplicates();
    }

    @Test
    void orderOfVersionsMakesNoOtherKey() {
        var oneWay = new LinkedHashMap<String, Integer>();
        oneWay.put("orders", 7);
        oneWay.put("polygons", 3);
        var otherWay = new LinkedHashMap<String, Integer>();
        otherWay.put("polygons", 3);
        otherWay.put("orders", 7);
        assertThat(TileKey.of("heatmap", new FixedView("", oneWay, ""), READER, TILE))
                .isEqualTo(TileKey.of("heatmap", new FixedView("", otherWay, ""), READER, TILE));
    }

    @Test
    void tagIsShortAndFitForAHeader() {
        assertThat(TileKey.of("heatmap", VIEW, READER, TILE).etag()).matches("[A-Za-z0-9_-]{16}");
    }
}
