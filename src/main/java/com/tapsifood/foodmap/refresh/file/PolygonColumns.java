package com.tapsifood.foodmap.refresh.file;

import org.jspecify.annotations.Nullable;

/**
 * Which attributes of a polygon file mean what; null leaves it to the file.
 *
 * @param idColumn stable id; null takes the {@code id} of a GeoJSON feature, and none elsewhere
 * @param nameColumn null takes the first of {@code name}, {@code NAME_MAHAL}, {@code name_fa}, {@code title}
 * @param nameEnColumn null takes {@code name_en} where there is one
 * @param populationColumn null takes {@code population} or {@code Pop} where there is one
 * @param srid EPSG code of the coordinates, stronger than what the file says; null believes the file
 */
public record PolygonColumns(
        @Nullable String idColumn,
        @Nullable String nameColumn,
        @Nullable String nameEnColumn,
        @Nullable String populationColumn,
        @Nullable Integer srid) {

    static final int ID = 0;
    static final int NAME = 1;
    static final int NAME_EN = 2;
    static final int POPULATION = 3;
    static final int GEOMETRY = 4;

    private static final String[] NAMES = {"name", "NAME_MAHAL", "name_fa", "title"};

    public PolygonColumns {
        if (srid != null && srid <= 0) {
            throw new IllegalArgumentException("not an EPSG code: " + srid);
        }
    }

    /** Everything as the file says. */
    public static PolygonColumns detected() {
        return new PolygonColumns(null, null, null, null, null);
    }

    /** Places ID to POPULATION. One of id and name must have a column, unless features have ids of their own. */
    Columns wanted(boolean featuresHaveIds) {
        var columns = Columns.none().chosen(idColumn);
        if (nameColumn != null) {
            columns = columns.required(nameColumn);
        } else if (idColumn == null && !featuresHaveIds) {
            columns = columns.required(NAMES);
        } else {
            columns = columns.optional(NAMES);
        }
        columns = nameEnColumn != null ? columns.required(nameEnColumn) : columns.optional("name_en");
        return populationColumn != null ? columns.required(populationColumn) : columns.optional("population", "Pop");
    }
}
