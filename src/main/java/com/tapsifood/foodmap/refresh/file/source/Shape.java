package com.tapsifood.foodmap.refresh.file.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/** A polygon that could be read, or the reason why not. Validity of the rings is for the database to judge. */
public record Shape(@Nullable Geometry geometry, @Nullable String problem) {

    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    public static Shape bad(String problem) {
        return new Shape(null, problem);
    }

    /** Takes polygons and multipolygons with finite coordinates; drops heights and measures. */
    public static Shape of(Geometry read, int srid) {
        if (read.isEmpty()) {
            return bad("the geometry is empty");
        }
        if (!(read instanceof Polygonal)) {
            return bad("a " + read.getGeometryType() + " is not a polygon");
        }
        if (!Arrays.stream(read.getCoordinates()).allMatch(Coordinate::isValid)) {
            return bad("a coordinate is not a number");
        }
        if (srid == 4326 && !isInDegrees(read.getEnvelopeInternal())) {
            return bad("coordinates beyond 180 or 90 degrees: " + read.getEnvelopeInternal()
                    + "; give the EPSG code with --srid");
        }
        var factory = new GeometryFactory(read.getPrecisionModel(), srid);
        return new Shape(new GeometryEditor(factory).edit(read, new Flat()), null);
    }

    public static boolean isInDegrees(Envelope envelope) {
        return DEGREES.contains(envelope);
    }

    private static final class Flat extends GeometryEditor.CoordinateSequenceOperation {

        @Override
        public CoordinateSequence edit(CoordinateSequence sequence, Geometry geometry) {
            var flat = new CoordinateArraySequence(sequence.size(), 2);
            for (int i = 0; i < sequence.size(); i++) {
                flat.setOrdinate(i, 0, sequence.getX(i));
                flat.setOrdinate(i, 1, sequence.getY(i));
            }
            return flat;
        }
    }
}
