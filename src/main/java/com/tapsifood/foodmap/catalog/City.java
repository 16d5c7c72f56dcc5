package com.tapsifood.foodmap.catalog;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import java.time.ZoneId;

/**
 * A city on the map.
 *
 * @param id id of the feeds
 * @param zoom camera zoom that shows the city whole
 * @param bounds places outside are taken for wrong coordinates
 * @param srid EPSG code of the UTM zone that distances and grids use
 */
public record City(
        int id,
        String key,
        String nameEn,
        String nameFa,
        LonLat center,
        double zoom,
        Bounds bounds,
        ZoneId timeZone,
        int srid) {}
