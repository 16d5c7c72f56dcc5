package com.tapsifood.foodmap.refresh;

/** Why a row was not taken as it came. Names are stable: they stand in reports, tables and metrics. */
public enum Reason {
    MISSING_ID,
    DUPLICATE_ID,
    MISSING_NAME,
    MISSING_VENDOR,
    UNKNOWN_CITY,
    UNKNOWN_BUSINESS_LINE,
    MISSING_COORDINATES,
    BAD_COORDINATES,
    OUTSIDE_CITY,
    BAD_CREATED_AT,
    BAD_ORGANIC,
    BAD_RADIUS,
    BAD_NUMBER,
    UNKNOWN_GRADE,
    BAD_GEOMETRY,
    REPAIRED_GEOMETRY,
    BAD_POPULATION,
    BAD_TARGET,
    NO_TARGET,
    UNMATCHED_POLYGON
}
