package com.tapsifood.foodmap.refresh.file.shapefile;

import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.source.CoordinateSystem;
import com.tapsifood.foodmap.refresh.file.source.Shape;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * The files that make one shapefile. Text is UTF-8 unless a .cpg says otherwise: the language number in the table is
 * wrong too often to be believed, and every guess decodes to something.
 */
public record ShapefileParts(SourceFile shp, SourceFile dbf, Charset charset, Optional<String> prj) {

    /**
     * Finds what lies beside the shapes.
     *
     * @throws UnreadableSource when the table is missing or the .cpg names an encoding nobody knows
     */
    public static ShapefileParts of(SourceFile shp) {
        Path table = sibling(shp, ".dbf")
                .orElseThrow(() -> shp.refuse("NOT_FOUND", "its attribute table " + base(shp) + ".dbf is missing"));
        Charset charset = content(shp, ".cpg")
                .map(cpg -> DbfText.charsetOf(cpg)
                        .orElseThrow(() -> shp.refuse(
                                "BAD_ENCODING", "the encoding " + cpg.strip() + " of its .cpg is not known")))
                .orElse(StandardCharsets.UTF_8);
        return new ShapefileParts(shp, SourceFile.at(table), charset, content(shp, ".prj"));
    }

    /** EPSG code by the .prj; without one WGS 84 when all coordinates can be degrees. */
    public int srid(Survey survey) {
        if (prj.isPresent()) {
            return CoordinateSystem.ofPrj(prj.get())
                    .orElseThrow(() -> shp.refuse(
                            "UNKNOWN_CRS",
                            "the coordinate system of its .prj is not known; give its EPSG code with --srid: "
                                    + start(prj.get())));
        }
        if (Shape.isInDegrees(survey.bounds())) {
            return CoordinateSystem.WGS_84;
        }
        throw shp.refuse(
                "UNKNOWN_CRS",
                "there is no .prj and the coordinates " + survey.bounds()
                        + " are not degrees; give the EPSG code with --srid");
    }

    private static String start(String text) {
        return text.substring(0, Math.min(60, text.length())).strip();
    }

    /** Text of a part; an empty one says nothing. */
    private static Optional<String> content(SourceFile shp, String extension) {
        return sibling(shp, extension)
                .map(path -> new String(new SourceFile(path).head(1 << 16), StandardCharsets.UTF_8))
                .map(text -> text.replace("\uFEFF", "").strip())
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Path> sibling(SourceFile shp, String extension) {
        Path exact = shp.path().resolveSibling(base(shp) + extension);
        if (Files.exists(exact)) {
            return Optional.of(exact);
        }
        Path directory =
                Optional.ofNullable(shp.path().toAbsolutePath().getParent()).orElseThrow();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(base(shp) + extension))
                    .findFirst();
        } catch (IOException e) {
            throw shp.broken(e);
        }
    }

    private static String base(SourceFile shp) {
        int dot = shp.name().lastIndexOf('.');
        return dot < 0 ? shp.name() : shp.name().substring(0, dot);
    }

    /** What a first look at all shapes tells. */
    public record Survey(long count, Envelope bounds) {

        public static Survey of(SourceFile shp) {
            var bounds = new Envelope();
            long[] count = {0};
            ShpFile.read(shp, shape -> {
                count[0]++;
                if (shape.geometry() != null) {
                    bounds.expandToInclude(shape.geometry().getEnvelopeInternal());
                }
            });
            return new Survey(count[0], bounds);
        }
    }
}
