package com.tapsifood.foodmap.tile.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TileKeyTest {

    private static final Rights READER = Rights.everywhere(Set.of(Scope.TILES_READ));
    private static final TileCoord TILE = new TileCoord(10, 3, 4);
    private static final FixedView VIEW = new FixedView("city=tehran", Map.of("orders", 7), "heatmap-1");

    private static TileKey key(String tileset, TileView view, Rights rights, TileCoord coord) {
        var granted = new GrantedView(tileset, Set.of(TileFormat.MVT), view, rights);
        return new WantedTile(granted, coord, TileFormat.MVT, ContentCoding.IDENTITY).key();
    }

    private static TileKey as(TileFormat format, ContentCoding coding) {
        var granted = new GrantedView("heatmap", Set.of(format), VIEW, READER);
        return new WantedTile(granted, TILE, format, coding).key();
    }

    @Test
    void everythingTheBytesDependOnMakesAnotherKey() {
        List<TileKey> keys = List.of(
                key("heatmap", VIEW, READER, TILE),
                key("vendors", VIEW, READER, TILE),
                key("heatmap", new FixedView("city=shiraz", Map.of("orders", 7), "heatmap-1"), READER, TILE),
                key("heatmap", new FixedView("city=tehran", Map.of("orders", 8), "heatmap-1"), READER, TILE),
                key("heatmap", new FixedView("city=tehran", Map.of("vendors", 7), "heatmap-1"), READER, TILE),
                key("heatmap", new FixedView("city=tehran", Map.of("orders", 7), "heatmap-2"), READER, TILE),
                key("heatmap", VIEW, new Rights(Set.of(Scope.TILES_READ), Set.of("tehran")), TILE),
                key("heatmap", VIEW, new Rights(Set.of(Scope.TILES_READ), Set.of()), TILE),
                key("heatmap", VIEW, READER, new TileCoord(11, 3, 4)),
                key("heatmap", VIEW, READER, new TileCoord(10, 4, 3)),
                as(TileFormat.MVT, ContentCoding.GZIP),
                as(TileFormat.MVT, ContentCoding.BROTLI),
                as(TileFormat.MLT, ContentCoding.IDENTITY),
                as(TileFormat.PNG, ContentCoding.IDENTITY),
                as(TileFormat.PNG_2X, ContentCoding.IDENTITY));
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
        assertThat(key("heatmap", new FixedView("", oneWay, ""), READER, TILE))
                .isEqualTo(key("heatmap", new FixedView("", otherWay, ""), READER, TILE));
    }

    @Test
    void tagIsShortAndFitForAHeader() {
        assertThat(key("heatmap", VIEW, READER, TILE).etag()).matches("\"[A-Za-z0-9_-]{16}\"");
    }
}
