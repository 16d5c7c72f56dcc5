package com.tapsifood.foodmap.tile.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.cache.GrantedView;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedViewTest {

    private record OfVersionSeven() implements TileView {

        @Override
        public String filter() {
            return "";
        }

        @Override
        public Map<String, Integer> versions() {
            return Map.of("orders", 7);
        }

        @Override
        public String revision() {
            return "1";
        }

        @Override
        public Bounds bounds() {
            return new Bounds(51, 35, 52, 36);
        }

        @Override
        public Map<String, Object> extras() {
            return Map.of();
        }

        @Override
        public byte[] encode(TileCoord tile, TileFormat format) {
            return new byte[0];
        }
    }

    private static String cacheControl(@Nullable String asked) {
        var rights = Rights.everywhere(Set.of());
        var granted = new GrantedView("heatmap", Set.of(TileFormat.MVT), new OfVersionSeven(), rights);
        return AskedView.of(granted, asked).cacheControl();
    }

    @Test
    void addressOfTheServedVersionNeverChanges() {
        assertThat(cacheControl("7")).isEqualTo("private, max-age=31536000, immutable");
    }

    @Test
    void addressOfAnotherVersionIsNotKept() {
        assertThat(cacheControl("6")).isEqualTo("private, no-store");
        assertThat(cacheControl("")).isEqualTo("private, no-store");
    }

    @Test
    void addressWithoutVersionIsAskedAgainSoon() {
        assertThat(cacheControl(null)).isEqualTo("private, max-age=60, stale-while-revalidate=600");
    }
}
