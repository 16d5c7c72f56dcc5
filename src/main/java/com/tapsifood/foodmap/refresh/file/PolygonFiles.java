package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.shapefile.ShpFile;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import com.tapsifood.foodmap.refresh.file.source.TextReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Opens polygons of any kind of file the food map reads: CSV with a WKT column, GeoJSON, ESRI shapefile. */
public final class PolygonFiles {

    private PolygonFiles() {}

    /**
     * Chooses by the name's ending, else by what is inside. Header, coordinate system and the parts of a shapefile are
     * checked here.
     *
     * @throws UnreadableSource when there is no such file, or it is none of these, or a chosen column is not there
     */
    public static PolygonFeed open(Path path, PolygonColumns columns) {
        var file = SourceFile.at(path);
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".shp") || ShpFile.isShp(file.head(4))) {
            return ShapefilePolygons.open(file, columns);
        }
        if (name.endsWith(".dbf") || name.endsWith(".shx") || name.endsWith(".prj")) {
            throw file.refuse("NOT_A_SHAPEFILE", "a part of a shapefile; give the .shp, the others stay beside it");
        }
        if (name.endsWith(".zip")) {
            throw file.refuse("NOT_TEXT", "a zip archive; unpack it and give the .shp, .geojson or .csv inside");
        }
        boolean json = name.endsWith(".json") || name.endsWith(".geojson") || startsLikeJson(file);
        return json ? GeoJsonPolygons.open(file, columns) : new WktPolygons(path, columns);
    }

    /** A text that cannot be read is no JSON; the CSV reader says what is wrong with it. */
    private static boolean startsLikeJson(SourceFile file) {
        try (var text = TextReader.open(file)) {
            return text.peek(64).strip().startsWith("{");
        } catch (IOException e) {
            return false;
        }
    }
}
