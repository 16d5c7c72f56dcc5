package com.tapsifood.foodmap.geo;

/** Distances on the WGS 84 ellipsoid. */
public final class Geodesic {

    private static final double EQUATOR_RADIUS = 6_378_137.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

    private Geodesic() {}

    /**
     * Metres between two places, by the radii of curvature at the latitude halfway between them. Meant for delivery
     * radii: within a centimetre up to 15 km, a metre up to 100 km.
     */
    public static double metres(LonLat from, LonLat to) {
        double latitude = Math.toRadians((from.lat() + to.lat()) / 2);
        double sin = Math.sin(latitude);
        double w = 1 - ECCENTRICITY_SQUARED * sin * sin;
        double alongParallel = EQUATOR_RADIUS / Math.sqrt(w) * Math.cos(latitude);
        double alongMeridian = EQUATOR_RADIUS * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        return Math.hypot(
                alongParallel * Math.toRadians(to.lon() - from.lon()),
                alongMeridian * Math.toRadians(to.lat() - from.lat()));
    }
}
