package com.tapsifood.foodmap.refresh.file.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Coordinate systems by the names that .prj files and old GeoJSON call them; only those that nobody can mistake. */
public final class CoordinateSystem {

    public static final int WGS_84 = 4326;
    private static final int WEB_MERCATOR = 3857;
    private static final int UTM_NORTH = 32600;
    private static final int UTM_SOUTH = 32700;

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern UTM = Pattern.compile("wgs_(?:19)?84_utm_zone_(\\d{1,2})([ns])");
    private static final Pattern EPSG = Pattern.compile("(?:urn:(?:x-)?ogc:def:crs:)?epsg:[^:]*:?(\\d{4,6})");

    private CoordinateSystem() {}

    /** EPSG code of a .prj: its outermost name decides. */
    public static Optional<Integer> ofPrj(String wkt) {
        Matcher name = QUOTED.matcher(wkt);
        return name.find() ? ofName(name.group(1)) : Optional.empty();
    }

    /** EPSG code of the name in a GeoJSON "crs" member. */
    public static Optional<Integer> ofUrn(String urn) {
        String name = urn.strip().toLowerCase(Locale.ROOT);
        if (name.endsWith("crs84")) {
            return Optional.of(WGS_84);
        }
        Matcher epsg = EPSG.matcher(name);
        return epsg.matches() ? Optional.of(Integer.valueOf(epsg.group(1))) : Optional.empty();
    }

    private static Optional<Integer> ofName(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return switch (key) {
            case "gcs_wgs_1984", "wgs_1984", "wgs_84" -> Optional.of(WGS_84);
            case "wgs_1984_web_mercator", "wgs_1984_web_mercator_auxiliary_sphere", "wgs_84_pseudo_mercator" ->
                Optional.of(WEB_MERCATOR);
            default -> utm(key);
        };
    }

    private static Optional<Integer> utm(String key) {
        Matcher utm = UTM.matcher(key);
        if (!utm.matches()) {
            return Optional.empty();
        }
        int zone = Integer.parseInt(utm.group(1));
        int base = utm.group(2).equals("n") ? UTM_NORTH : UTM_SOUTH;
        return zone >= 1 && zone <= 60 ? Optional.of(base + zone) : Optional.empty();
    }
}
