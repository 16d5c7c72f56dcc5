package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatCube;
import com.tapsifood.foodmap.heatmap.HeatLegend;
import com.tapsifood.foodmap.heatmap.HeatLegends;
import com.tapsifood.foodmap.heatmap.HeatMetric;
import com.tapsifood.foodmap.heatmap.HeatUnits;
import com.tapsifood.foodmap.heatmap.png.HeatPicture;
import com.tapsifood.foodmap.heatmap.png.HeatPicture.Drawing;
import com.tapsifood.foodmap.heatmap.png.Ramp;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How a picture shows the heat; tiles of cells do without. */
record HeatPainting(HeatMetric metric, Drawing drawing, Ramp ramp) {

    /** Parameters of pictures. */
    static final List<String> PARAMETERS = List.of("metric", "style", "ramp");

    static HeatPainting of(TileQuery query) {
        HeatMetric metric = query.value("metric", HeatPainting::density, "orders, organic, nonOrganic or users");
        Drawing drawing = query.value("style", HeatPainting::drawing, "smooth or squares");
        Ramp ramp = query.value("ramp", text -> Ramp.find(text.toLowerCase(Locale.ROOT)), "ylgnbu, inferno or viridis");
        return new HeatPainting(
                Objects.requireNonNullElse(metric, HeatMetric.ORDERS),
                Objects.requireNonNullElse(drawing, Drawing.SMOOTH),
                Objects.requireNonNullElse(ramp, Ramp.YLGNBU));
    }

    private static Optional<HeatMetric> density(String key) {
        return HeatMetric.find(key).filter(metric -> switch (metric) {
            case ORDERS, ORGANIC, NON_ORGANIC, USERS -> true;
            case ORGANIC_SHARE, ORDERS_PER_1000 -> false;
        });
    }

    private static Optional<Drawing> drawing(String key) {
        return Arrays.stream(Drawing.values())
                .filter(drawing -> drawing.name().equalsIgnoreCase(key))
                .findFirst();
    }

    String text() {
        return "&metric=" + metric.key() + "&style=" + drawing.name().toLowerCase(Locale.ROOT) + "&ramp=" + ramp.key();
    }

    /** @param legends of the filter whose scale colours the picture */
    byte[] paint(CityHeat heat, TileCoord tile, int pixels, HeatLegends legends) {
        int zoom = Math.min(tile.z(), HeatCube.MAX_TILE_ZOOM) + HeatCube.CELL_ZOOM_OFFSET;
        var units = new HeatUnits(heat.cellKm2(zoom), heat.days(), 0, 0, null);
        var picture = new HeatPicture(drawing, ramp, legends.find(metric).orElse(HeatLegend.NOTHING));
        return picture.draw(tile, pixels, heat::tile, (cells, i) -> {
            double value = units.value(metric, cells, i);
            return Double.isNaN(value) ? 0 : value;
        });
    }
}
