package com.tapsifood.foodmap.refresh.demo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * A marketing area in which the demo takes place.
 *
 * @param name exactly as stored
 * @param geometry polygon or multipolygon in WGS 84 degrees, longitude first
 */
public record DemoArea(String name, Geometry geometry) {

    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    public DemoArea {
        if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
            throw new IllegalArgumentException("not a polygon: " + name + ", " + geometry.getGeometryType());
        }
        if (!EARTH.contains(geometry.getEnvelopeInternal())) {
            throw new IllegalArgumentException("not in degrees: " + name + ", " + geometry.getEnvelopeInternal());
        }
    }
}
