package com.tapsifood.foodmap.refresh;

/** Polygons of one city and one layer. */
public interface PolygonFeed extends Feed<RawPolygon> {

    /** EPSG code of the coordinates; 4326 unless the source says otherwise. PostGIS reprojects the others. */
    int srid();
}
