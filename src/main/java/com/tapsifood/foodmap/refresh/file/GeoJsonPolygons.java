package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.file.source.CoordinateSystem;
import com.tapsifood.foodmap.refresh.file.source.PlainText;
import com.tapsifood.foodmap.refresh.file.source.Shape;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Polygons of a GeoJSON FeatureCollection. Opening reads it once: properties and coordinate system may come last. */
final class GeoJsonPolygons implements PolygonFeed {

    private final SourceFile file;
    private final boolean idIsChosen;
    private final int srid;
    private final List<@Nullable String> properties;
    private volatile double progress = Double.NaN;

    private GeoJsonPolygons(SourceFile file, boolean idIsChosen, int srid, List<@Nullable String> properties) {
        this.file = file;
        this.idIsChosen = idIsChosen;
        this.srid = srid;
        this.properties = properties;
    }

    static GeoJsonPolygons open(SourceFile file, PolygonColumns columns) {
        Set<String> names = new LinkedHashSet<>();
        String crs = GeoJsonFile.read(
                file, (feature, row) -> names.addAll(feature.path("properties").propertyNames()), share -> {});
        var found = List.copyOf(names);
        int[] fields = Header.of(file, "properties of the features", found, columns.wanted(true))
                .fields();
        List<@Nullable String> properties = new ArrayList<>();
        IntStream.of(fields).forEach(field -> properties.add(field < 0 ? null : found.get(field)));
        return new GeoJsonPolygons(file, columns.idColumn() != null, srid(file, columns, crs), properties);
    }

    private static int srid(SourceFile file, PolygonColumns columns, @Nullable String crs) {
        Integer chosen = columns.srid();
        if (chosen != null) {
            return chosen;
        }
        if (crs == null) {
            return CoordinateSystem.WGS_84;
        }
        return CoordinateSystem.ofUrn(crs)
                .orElseThrow(() -> file.refuse(
                        "UNKNOWN_CRS", "the coordinate system " + crs + " is not known; give its EPSG code: --srid"));
    }

    @Override
    public String source() {
        return file.name();
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
        GeoJsonFile.read(file, (feature, row) -> rows.accept(polygon(row, feature)), share -> progress = share);
    }

    private RawPolygon polygon(long row, JsonNode feature) {
        Shape shape = GeoJsonGeometry.read(feature.path("geometry"), srid);
        String id = idIsChosen ? property(feature, PolygonColumns.ID) : text(feature.path("id"));
        return new RawPolygon(
                row,
                id,
                property(feature, PolygonColumns.NAME),
                property(feature, PolygonColumns.NAME_EN),
                shape.geometry(),
                property(feature, PolygonColumns.POPULATION),
                shape.problem());
    }

    private @Nullable String property(JsonNode feature, int place) {
        String name = properties.get(place);
        return name == null ? null : text(feature.path("properties").path(name));
    }

    /** Whole numbers without a point, strings as stored, nothing for null and "". */
    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isNumber()) {
            return PlainText.of(value.numberValue());
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.isEmpty() ? null : text;
    }
}
