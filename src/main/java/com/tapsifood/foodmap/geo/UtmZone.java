package com.tapsifood.foodmap.geo;

import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.Projection;

/** A UTM zone on WGS 84, projected as PostGIS does: within a thousandth of a millimetre of it. */
public final class UtmZone {

    private static final int NORTH = 32_600;
    private static final int SOUTH = 32_700;
    private static final int ZONES = 60;

    private final Projection projection;

    private UtmZone(Projection projection) {
        this.projection = projection;
    }

    /** @param srid EPSG code of the zone, 32601 to 32660 or 32701 to 32760 */
    public static UtmZone of(int srid) {
        boolean south = srid > SOUTH;
        int zone = srid - (south ? SOUTH : NORTH);
        if (zone < 1 || zone > ZONES) {
            throw new IllegalArgumentException("not a UTM zone: EPSG " + srid);
        }
        String parameters = "+proj=utm +zone=" + zone + (south ? " +south" : "") + " +datum=WGS84 +units=m +no_defs";
        return new UtmZone(new CRSFactory()
                .createFromParameters("EPSG:" + srid, parameters)
                .getProjection());
    }

    public Metres project(LonLat place) {
        return project(place.lon(), place.lat());
    }

    public Metres project(double lon, double lat) {
        ProjCoordinate metres = projection.project(new ProjCoordinate(lon, lat), new ProjCoordinate());
        return new Metres(metres.x, metres.y);
    }

    public LonLat unproject(double east, double north) {
        ProjCoordinate degrees = projection.inverseProject(new ProjCoordinate(east, north), new ProjCoordinate());
        return new LonLat(degrees.x, degrees.y);
    }
}
