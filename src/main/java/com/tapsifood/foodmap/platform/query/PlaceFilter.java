package com.tapsifood.foodmap.platform.query;

import com.tapsifood.foodmap.platform.InvalidParameter;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Where a point may lie. Edges belong to the area; a row without a place is nowhere. */
public final class PlaceFilter {

    private static final double METRES_PER_KM = 1_000;
    /** A degree of latitude is never shorter; half a percent of room for the ellipsoid. */
    private static final double KM_PER_DEGREE = 110.5;

    private PlaceFilter() {}

    public static Condition within(Field<?> point, Geometry area) {
        return DSL.condition(
                "st_intersects({0}, st_geomfromwkb({1}, 4326))", point, DSL.val(new WKBWriter().write(area)));
    }

    /** Input NearInput. */
    public record Near(double lon, double lat, double km) {

        private static final double FARTHEST_KM = 500;

        /** The square around the circle is for the spatial index, which knows nothing of metres. */
        public Condition on(Field<?> point) {
            check(lon, 180, "lon");
            check(lat, 89, "lat");
            if (!(km > 0 && km <= FARTHEST_KM)) {
                throw new InvalidParameter("km", "expected more than 0 and at most " + FARTHEST_KM + ", not " + km);
            }
            double degrees = km / KM_PER_DEGREE;
            double room = degrees / Math.cos(Math.toRadians(Math.min(89.5, Math.abs(lat) + degrees)));
            return DSL.condition(
                    """
                    {0} && st_makeenvelope({1}, {2}, {3}, {4}, 4326)
                    and st_dwithin({0}::geography, st_setsrid(st_makepoint({5}, {6}), 4326)::geography, {7})""",
                    point,
                    DSL.val(lon - room),
                    DSL.val(lat - degrees),
                    DSL.val(lon + room),
                    DSL.val(lat + degrees),
                    DSL.val(lon),
                    DSL.val(lat),
                    DSL.val(km * METRES_PER_KM));
        }
    }

    /** Input BoundsInput. */
    public record InBounds(double west, double south, double east, double north) {

        public Condition on(Field<?> point) {
            check(west, 180, "west");
            check(east, 180, "east");
            check(south, 90, "south");
            check(north, 90, "north");
            if (west > east || south > north) {
                throw new InvalidParameter("bounds", "expected west at most east and south at most north");
            }
            return DSL.condition(
                    "st_intersects({0}, st_makeenvelope({1}, {2}, {3}, {4}, 4326))",
                    point, DSL.val(west), DSL.val(south), DSL.val(east), DSL.val(north));
        }
    }

    private static void check(double degrees, double most, String field) {
        if (!(Math.abs(degrees) <= most)) {
            throw new InvalidParameter(field, "expected degrees from -" + most + " to " + most + ", not " + degrees);
        }
    }
}
