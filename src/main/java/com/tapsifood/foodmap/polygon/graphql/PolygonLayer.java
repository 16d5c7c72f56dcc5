package com.tapsifood.foodmap.polygon.graphql;

/** Field by field the type of the same name in schema/polygon.graphqls. */
record PolygonLayer(
        String city, String layer, String nameEn, String nameFa, int polygons, boolean populated, int estimated) {}
