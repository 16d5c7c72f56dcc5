package com.tapsifood.foodmap.platform.query;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Scalar of the same name, as it was sent. */
public record GeoJson(@JsonValue Map<String, ?> object) {

    /** Reads what was written. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GeoJson {}

    /**
     * The polygon or multipolygon it is.
     *
     * @throws com.tapsifood.foodmap.platform.InvalidParameter when it is none, too large or crosses itself
     */
    public Geometry area() {
        return GeoJsonArea.parse(object);
    }
}
