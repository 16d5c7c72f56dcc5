package com.tapsifood.foodmap.tile.warm;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tiles that are made before anybody asks: when the server has read a new version, and again from time to time.
 *
 * @param enabled whether any are
 * @param every time after which tiles that fell out of memory are made again
 * @param views tileset, question mark, filter; last=30 stands for the last 30 days with orders
 * @param minzoom first zoom of tiles
 * @param maxzoom last zoom of tiles; deeper ones take four times the work each
 * @param mostTiles of one view, so that a wide one leaves room for others
 */
@ConfigurationProperties("foodmap.warming")
public record WarmingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1h") Duration every,

        @DefaultValue({
            "heatmap?city=tehran",
            "heatmap?city=mashhad",
            "heatmap?city=shiraz",
            "heatmap?city=tehran&last=30",
            "heatmap?city=mashhad&last=30",
            "heatmap?city=shiraz&last=30"
        })
        List<String> views,

        @DefaultValue("8") int minzoom,
        @DefaultValue("11") int maxzoom,
        @DefaultValue("500") int mostTiles) {

    public WarmingProperties {
        views = List.copyOf(views);
    }
}
