package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.file.source.Shape;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Polygons of a comma-separated file with a column {@code WKT}, longitude before latitude. */
final class WktPolygons extends CsvFeed<RawPolygon> implements PolygonFeed {

    private static final String COLUMN = "WKT";

    private final int srid;
    private final WKTReader wkt = new WKTReader();

    WktPolygons(Path path, PolygonColumns columns) {
        super(path, columns.wanted(false).required(COLUMN));
        this.srid = Objects.requireNonNullElse(columns.srid(), 4326);
    }

    @Override
    public int srid() {
        return srid;
    }

    @Override
    void read(CsvRow row, Header header, Consumer<? super RawPolygon> rows) {
        Shape shape = shape(row.get(PolygonColumns.GEOMETRY));
        rows.accept(new RawPolygon(
                row.number(),
                row.get(PolygonColumns.ID),
                row.get(PolygonColumns.NAME),
                row.get(PolygonColumns.NAME_EN),
                shape.geometry(),
                row.get(PolygonColumns.POPULATION),
                shape.problem()));
    }

    /** JTS reports a bad ring with IllegalArgumentException. */
    private Shape shape(@Nullable String text) {
        if (text == null) {
            return Shape.bad(COLUMN + ": empty");
        }
        try {
            Shape shape = Shape.of(wkt.read(text), srid);
            return shape.problem() == null ? shape : Shape.bad(COLUMN + ": " + shape.problem());
        } catch (ParseException | IllegalArgumentException e) {
            return Shape.bad(COLUMN + ": " + e.getMessage());
        }
    }
}
