package com.tapsifood.foodmap.geo;

/** The square world of EPSG:3857 cut into 2^zoom columns and rows. */
public final class WebMercator {

    /** Mean radius used for areas, in metres: that of a sphere with the ellipsoid's area. */
    private static final double AUTHALIC_RADIUS = 6_371_007.1809;

    /** Half the side of the world in metres (EPSG:3857). */
    public static final double HALF_SIDE = Math.PI * 6_378_137.0;

    private WebMercator() {}

    /** Column of a longitude among 2^zoom, counted from the west; half-open to the east. */
    public static int column(double lon, int zoom) {
        return index((lon + 180.0) / 360.0, zoom);
    }

    /** Row of a latitude among 2^zoom, counted from the north; half-open to the south. */
    public static int row(double lat, int zoom) {
        double sin = Math.sin(Math.toRadians(lat));
        return index(0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI), zoom);
    }

    private static int index(double share, int zoom) {
        long size = 1L << zoom;
        return (int) Math.clamp((long) Math.floor(share * size), 0, size - 1);
    }

    /** Longitude of a column's west edge. */
    public static double lonOfColumn(double column, int zoom) {
        return column / (1L << zoom) * 360.0 - 180.0;
    }

    /** Latitude of a row's north edge. */
    public static double latOfRow(double row, int zoom) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1L << zoom)))));
    }

    /** Metres east of Greenwich in EPSG:3857. */
    public static double metresEast(double lon) {
        return lon / 180.0 * HALF_SIDE;
    }

    /** Metres north of the equator in EPSG:3857. */
    public static double metresNorth(double lat) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / Math.PI * HALF_SIDE;
    }

    /** Area in km2 of one square of 2^zoom x 2^zoom at a latitude, on the sphere of equal area. */
    public static double squareKm2(double lat, int zoom) {
        double row = (1L << zoom) * (0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / (2 * Math.PI));
        double north = Math.toRadians(latOfRow(row - 0.5, zoom));
        double south = Math.toRadians(latOfRow(row + 0.5, zoom));
        double width = 2 * Math.PI / (1L << zoom);
        return AUTHALIC_RADIUS * AUTHALIC_RADIUS * width * (Math.sin(north) - Math.sin(south)) / 1e6;
    }
}
