package com.tapsifood.foodmap.tile.warm;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.tile.ContentCoding;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.cache.GrantedView;
import com.tapsifood.foodmap.tile.cache.WantedTile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** One line of the list of views to make ahead. */
final class WarmView {

    private static final String LAST = "last";

    private final TileSource source;
    private final MultiValueMap<String, String> parameters;
    private final @Nullable Integer lastDays;

    WarmView(String text, Map<String, TileSource> sources) {
        var parsed = UriComponentsBuilder.fromUriString(text).build();
        TileSource named = sources.get(String.valueOf(parsed.getPath()));
        if (named == null) {
            throw new IllegalArgumentException("foodmap.warming.views names no tileset: " + text);
        }
        source = named;
        parameters = new LinkedMultiValueMap<>(parsed.getQueryParams());
        String last = parameters.getFirst(LAST);
        parameters.remove(LAST);
        lastDays = last == null ? null : Integer.valueOf(last);
    }

    /** The view as these rights see it; without the last days. */
    GrantedView granted(Rights rights) {
        return granted(parameters, rights);
    }

    boolean hasLastDays() {
        return lastDays != null;
    }

    /** @param extras of the view without the last days; they tell which day is the last */
    GrantedView granted(Rights rights, Map<String, Object> extras) {
        if (lastDays == null || !(extras.get("to") instanceof String to)) {
            return granted(rights);
        }
        var dated = new LinkedMultiValueMap<>(parameters);
        dated.set("from", LocalDate.parse(to).minusDays(lastDays - 1).toString());
        dated.set("to", to);
        return granted(dated, rights);
    }

    private GrantedView granted(MultiValueMap<String, String> query, Rights rights) {
        return new GrantedView(
                source.tileset().id(), source.formats(), source.view(new TileQuery(query), rights), rights);
    }

    /** Vector tiles under the bounds, as nearly all clients take them. */
    List<WantedTile> tiles(GrantedView granted, WarmingProperties properties) {
        var tiles = new ArrayList<WantedTile>();
        int last = Math.min(properties.maxzoom(), source.tileset().maxzoom());
        for (int z = Math.max(properties.minzoom(), source.tileset().minzoom()); z <= last; z++) {
            TileCoord.touching(granted.view().bounds(), z)
                    .limit(properties.mostTiles())
                    .forEach(coord -> {
                        tiles.add(new WantedTile(granted, coord, TileFormat.MVT, ContentCoding.BROTLI));
                        tiles.add(new WantedTile(granted, coord, TileFormat.MVT, ContentCoding.GZIP));
                    });
        }
        return tiles.subList(0, Math.min(tiles.size(), properties.mostTiles()));
    }
}
