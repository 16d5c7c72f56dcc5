package com.tapsifood.foodmap.refresh.areas;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.refresh.Numbers;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.Rejection;
import com.tapsifood.foodmap.refresh.Tally;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Decides whether a raw polygon is one. Names are told apart by their key, or by the id column where there is one. */
final class PolygonCheck {

    private static final int WGS84 = 4326;

    private final City city;
    private final int srid;
    private final Tally tally;
    private final Set<String> seen = new HashSet<>();

    PolygonCheck(City city, int srid, Tally tally) {
        this.city = city;
        this.srid = srid;
        this.tally = tally;
    }

    /** A polygon that passed. */
    record Checked(
            long row,
            String sourceId,
            String nameRaw,
            String name,
            @Nullable String nameEn,
            String key,
            Geometry geometry,
            @Nullable Integer population) {}

    @Nullable
    Checked check(RawPolygon raw) {
        String name = raw.name() == null ? "" : FoldedText.display(raw.name());
        String key = FoldedText.key(name);
        if (raw.name() == null || key.isEmpty()) {
            return reject(raw, Reason.MISSING_NAME, "name", raw.name());
        }
        Geometry geometry = geometry(raw);
        if (geometry == null) {
            return null;
        }
        String sourceId = raw.sourceId() == null ? key : raw.sourceId();
        if (!seen.add(sourceId)) {
            return reject(raw, Reason.DUPLICATE_ID, raw.sourceId() == null ? "name" : "id", sourceId);
        }
        return new Checked(raw.row(), sourceId, raw.name(), name, raw.nameEn(), key, geometry, population(raw));
    }

    private @Nullable Geometry geometry(RawPolygon raw) {
        Geometry geometry = raw.geometry();
        if (geometry == null) {
            reject(raw, Reason.BAD_GEOMETRY, "geometry", raw.problem());
            return null;
        }
        if (!geometry.isValid()) {
            geometry = GeometryFixer.fix(geometry);
            tally.repair(new Rejection(raw.row(), Reason.REPAIRED_GEOMETRY, "geometry", null, raw.name()));
        }
        if (!(geometry instanceof Polygonal) || geometry.isEmpty() || geometry.getArea() == 0) {
            reject(raw, Reason.BAD_GEOMETRY, "geometry", "not an area");
            return null;
        }
        if (srid == WGS84 && !near(geometry.getEnvelopeInternal())) {
            reject(
                    raw,
                    Reason.OUTSIDE_CITY,
                    "geometry",
                    geometry.getEnvelopeInternal().toString());
            return null;
        }
        return geometry;
    }

    private boolean near(Envelope envelope) {
        Bounds bounds = city.bounds();
        return envelope.intersects(new Envelope(bounds.west(), bounds.east(), bounds.south(), bounds.north()));
    }

    private @Nullable Integer population(RawPolygon raw) {
        if (raw.population() == null) {
            return null;
        }
        Integer residents = Numbers.whole(raw.population());
        if (residents == null || residents < 0) {
            tally.repair(new Rejection(raw.row(), Reason.BAD_POPULATION, "population", raw.population(), raw.name()));
            return null;
        }
        return residents;
    }

    private @Nullable Checked reject(RawPolygon raw, Reason reason, String field, @Nullable String value) {
        tally.reject(new Rejection(raw.row(), reason, field, value, raw.name()));
        return null;
    }
}
