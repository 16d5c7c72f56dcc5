package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One polygon as the source gives it.
 *
 * @param row 1-based record in the source
 * @param sourceId value of the chosen id column; null when the source has none and the name must serve
 * @param name name exactly as stored, invisible marks included
 * @param nameEn English name where the source has one
 * @param geometry null when it could not be read; then {@code problem} says why
 * @param population residents as text; null when the source has no such column
 * @param problem what was wrong with the geometry, for the report; null when it was read
 */
public record RawPolygon(
        long row,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable Geometry geometry,
        @Nullable String population,
        @Nullable String problem) {}
