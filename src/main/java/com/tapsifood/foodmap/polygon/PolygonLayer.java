package com.tapsifood.foodmap.polygon;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A way to cut a city into areas; an order or vendor lies in at most one polygon of each. */
public enum PolygonLayer {
    MARKETING_AREA,
    REGION,
    NEIGHBOURHOOD;

    /** Name in tables, parameters and tiles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PolygonLayer of(String key) {
        return Arrays.stream(values())
                .filter(layer -> layer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        "layer", "no layer is named " + InvalidParameter.quoted(key) + "; there are " + keys()));
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(PolygonLayer::key).toList();
    }
}
