package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.file.shapefile.DbfTable;
import com.tapsifood.foodmap.refresh.file.shapefile.ShapefileParts;
import com.tapsifood.foodmap.refresh.file.shapefile.ShpFile;
import com.tapsifood.foodmap.refresh.file.source.Shape;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Polygons of an ESRI shapefile with its attribute table. Opening reads all shapes once, so that a cut file and parts
 * that do not belong together are refused at once. Rows marked as deleted are left out, as map programs do.
 */
final class ShapefilePolygons implements PolygonFeed {

    private final SourceFile shp;
    private final SourceFile dbf;
    private final Charset charset;
    private final int[] fields;
    private final int srid;
    private final int count;
    private volatile double progress = Double.NaN;

    private ShapefilePolygons(ShapefileParts parts, int[] fields, int srid, int count) {
        this.shp = parts.shp();
        this.dbf = parts.dbf();
        this.charset = parts.charset();
        this.fields = fields;
        this.srid = srid;
        this.count = count;
    }

    static ShapefilePolygons open(SourceFile shp, PolygonColumns columns) {
        var parts = ShapefileParts.of(shp);
        var survey = ShapefileParts.Survey.of(shp);
        int rows = DbfTable.recordCount(parts.dbf());
        if (rows != survey.count()) {
            throw shp.refuse(
                    "NOT_A_SHAPEFILE",
                    survey.count() + " shapes, but " + parts.dbf().name() + " has " + rows
                            + " rows: they do not belong together");
        }
        Integer chosen = columns.srid();
        int srid = chosen != null ? chosen : parts.srid(survey);
        try (var table = DbfTable.open(parts.dbf(), parts.charset())) {
            int[] fields = Header.of(parts.dbf(), "the columns", table.names(), columns.wanted(false))
                    .fields();
            return new ShapefilePolygons(parts, fields, srid, rows);
        }
    }

    @Override
    public String source() {
        return shp.name();
    }

    @Override
    public int srid() {
        return srid;
    }

    @Override
    public double progress() {
        return progress;
    }

    @Override
    public void forEach(Consumer<? super RawPolygon> rows) {
        var row = new AtomicLong();
        try (var table = DbfTable.open(dbf, charset)) {
            ShpFile.read(shp, shape -> {
                long number = row.incrementAndGet();
                progress = (double) number / count;
                @Nullable String @Nullable [] values = table.next();
                if (values != null) {
                    rows.accept(polygon(number, shape, values));
                }
            });
        }
    }

    private RawPolygon polygon(long row, Shape stored, @Nullable String[] values) {
        Geometry geometry = stored.geometry();
        Shape shape = geometry == null ? stored : Shape.of(geometry, srid);
        return new RawPolygon(
                row,
                value(values, PolygonColumns.ID),
                value(values, PolygonColumns.NAME),
                value(values, PolygonColumns.NAME_EN),
                shape.geometry(),
                value(values, PolygonColumns.POPULATION),
                shape.problem());
    }

    private @Nullable String value(@Nullable String[] values, int place) {
        return fields[place] < 0 ? null : values[fields[place]];
    }
}
