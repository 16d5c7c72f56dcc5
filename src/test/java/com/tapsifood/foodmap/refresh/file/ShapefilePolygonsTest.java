package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.dbf;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.deleted;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.nullShape;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.number;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.polygon;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.shp;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.square;
import static com.tapsifood.foodmap.refresh.file.shapefile.ShapefileWriter.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.linuxense.javadbf.DBFField;
import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.UnreadableSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapefilePolygonsTest {

    private static final PolygonColumns DETECTED = PolygonColumns.detected();
    private static final Charset CP1256 = Charset.forName("windows-1256");
    private static final DBFField[] FIELDS = {text("NAME_MAHAL", 30), number("CODE"), number("Pop")};
    private static final Object[] FIRST = {"شهرك نور ي", 1513.0, 86.0};
    private static final Object[] SECOND = {"باغ‌سفید", 1809.0, null};
    private static final byte[] TWO_SQUARES = shp(5, polygon(square(51, 35, 1)), polygon(square(53, 35, 1)));

    @TempDir
    Path directory;

    @Test
    void shapesAndAttributesAreReadAsUtf8WithoutACpg() {
        parts(TWO_SQUARES, table(StandardCharsets.UTF_8));
        write(directory, "areas.shp.host.1234.sr.lock", "");
        List<RawPolygon> areas = rows(open(DETECTED));
        assertThat(areas).extracting(RawPolygon::name).containsExactly("شهرك نور ي", "باغ‌سفید");
        assertThat(areas).extracting(RawPolygon::population).containsExactly("86", null);
        assertThat(areas).extracting(RawPolygon::sourceId).containsOnlyNulls();
        assertThat(areas).extracting(RawPolygon::row).containsExactly(1L, 2L);
        assertThat(Objects.requireNonNull(areas.getFirst().geometry()).toText())
                .isEqualTo("POLYGON ((51 35, 51 36, 52 36, 52 35, 51 35))");
    }

    @Test
    void wholeNumbersComeWithoutAPoint() {
        parts(TWO_SQUARES, table(StandardCharsets.UTF_8));
        var areas = rows(open(new PolygonColumns("CODE", null, null, "Pop", null)));
        assertThat(areas).extracting(RawPolygon::sourceId).containsExactly("1513", "1809");
    }

    @Test
    void cpgNamesTheEncoding() {
        parts(TWO_SQUARES, table(CP1256));
        write(directory, "areas.cpg", "ANSI 1256\r\n");
        assertThat(rows(open(DETECTED))).extracting(RawPolygon::name).first().isEqualTo("شهرك نور ي");
    }

    @Test
    void encodingIsNotGuessed() {
        parts(TWO_SQUARES, table(CP1256));
        var refusal = refusal(() -> rows(open(DETECTED)));
        assertThat(refusal.code()).isEqualTo("BAD_ENCODING");
        assertThat(refusal).hasMessageContaining("areas.dbf: row 1, column NAME_MAHAL is not UTF-8");
        write(directory, "areas.cpg", "klingon");
        assertThat(refusal(() -> open(DETECTED))).hasMessageContaining("klingon");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 25})
    void heightsAndMeasuresAreDropped(int type) {
        parts(
                shp(type, polygon(type, square(51, 35, 1)), polygon(type, square(53, 35, 1))),
                table(StandardCharsets.UTF_8));
        var geometry = Objects.requireNonNull(rows(open(DETECTED)).getLast().geometry());
        assertThat(geometry.toText()).isEqualTo("POLYGON ((53 35, 53 36, 54 36, 54 35, 53 35))");
    }

    @Test
    void shapesThatCannotBeReadAreProblemsOfTheirRows() {
        byte[] announcesTooMuch = polygon(square(51, 35, 1));
        announcesTooMuch[40] = 99;
        byte[] line = polygon(3, square(51, 35, 1));
        byte[] two = polygon(new double[] {51, 35, 52, 35});
        Object[][] rows = {FIRST, FIRST, FIRST, FIRST, SECOND};
        parts(
                shp(5, nullShape(), announcesTooMuch, line, two, polygon(square(53, 35, 1))),
                dbf(StandardCharsets.UTF_8, FIELDS, rows));
        var areas = rows(open(DETECTED));
        assertThat(areas).extracting(RawPolygon::geometry).startsWith(null, null, null, null);
        assertThat(areas.get(0).problem()).isEqualTo("the shape is null");
        assertThat(areas.get(1).problem()).isEqualTo("1 parts and 99 points in a record of 128 bytes");
        assertThat(areas.get(2).problem()).isEqualTo("shape type 3 is not a polygon");
        assertThat(areas.get(3).problem()).isEqualTo("a ring of 2 points");
        assertThat(areas.get(4).problem()).isNull();
        assertThat(areas.get(4).name()).isEqualTo("باغ‌سفید");
    }

    @Test
    void rowsMarkedAsDeletedAreLeftOut() {
        parts(TWO_SQUARES, deleted(table(StandardCharsets.UTF_8), 0));
        assertThat(rows(open(DETECTED))).extracting(RawPolygon::row).containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 200, 300})
    void cutShpIsTruncated(int length) {
        parts(Arrays.copyOf(TWO_SQUARES, length), table(StandardCharsets.UTF_8));
        var refusal = refusal(() -> open(DETECTED));
        assertThat(refusal.code()).isEqualTo("TRUNCATED");
        assertThat(refusal).hasMessageStartingWith("areas.shp: ").hasMessageContaining(String.valueOf(length));
    }

    @Test
    void lengthInTheHeaderIsToldBesideTheRealOne() {
        parts(Arrays.copyOf(TWO_SQUARES, 300), table(StandardCharsets.UTF_8));
        assertThat(refusal(() -> open(DETECTED)))
                .hasMessage("areas.shp: the header announces " + TWO_SQUARES.length + " bytes, the file has 300");
    }

    @Test
    void otherFilesAreNotShapefiles() {
        byte[] longer = Arrays.copyOf(TWO_SQUARES, TWO_SQUARES.length + 2);
        byte[] damaged = TWO_SQUARES.clone();
        damaged[105] = 9;
        for (byte[] bytes : List.of("no shapefile".getBytes(StandardCharsets.UTF_8), longer, damaged)) {
            parts(bytes, table(StandardCharsets.UTF_8));
            assertThat(refusal(() -> open(DETECTED)).code()).isEqualTo("NOT_A_SHAPEFILE");
        }
        parts(shp(1), table(StandardCharsets.UTF_8));
        assertThat(refusal(() -> open(DETECTED)).code()).isEqualTo("NOT_POLYGONS");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100, 200})
    void cutTableIsTruncated(int length) {
        parts(TWO_SQUARES, Arrays.copyOf(table(StandardCharsets.UTF_8), length));
        UnreadableSource refusal = refusal(() -> open(DETECTED));
        assertThat(refusal.code()).isEqualTo("TRUNCATED");
        assertThat(refusal).hasMessageStartingWith("areas.dbf: ").hasMessageContaining(String.valueOf(length));
    }

    @Test
    void tableOfAnotherFileIsRefused() {
        parts(TWO_SQUARES, dbf(StandardCharsets.UTF_8, FIELDS, FIRST, SECOND, FIRST));
        assertThat(refusal(() -> open(DETECTED)))
                .hasMessage("areas.shp: 2 shapes, but areas.dbf has 3 rows: they do not belong together");
    }

    @Test
    void missingTableIsTold() {
        write(directory, "areas.shp", TWO_SQUARES);
        var refusal = refusal(() -> open(DETECTED));
        assertThat(refusal.code()).isEqualTo("NOT_FOUND");
        assertThat(refusal).hasMessageContaining("areas.dbf is missing");
    }

    @Test
    void tableIsFoundWhateverTheCaseOfItsEnding() {
        write(directory, "AREAS.SHP", TWO_SQUARES);
        write(directory, "areas.DBF", table(StandardCharsets.UTF_8));
        assertThat(rows(PolygonFiles.open(directory.resolve("AREAS.SHP"), DETECTED)))
                .hasSize(2);
    }

    @Test
    void chosenColumnThatIsNotThereIsRefused() {
        parts(TWO_SQUARES, table(StandardCharsets.UTF_8));
        var refusal = refusal(() -> open(new PolygonColumns("OBJECTID", null, null, null, null)));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("found: NAME_MAHAL, CODE, Pop");
    }

    @ParameterizedTest
    @CsvSource({
        "'GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]', 4326",
        "'PROJCS[\"WGS_1984_UTM_Zone_39N\",GEOGCS[\"GCS_WGS_1984\"]]', 32639",
        "'PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"]', 3857"
    })
    void prjNamesTheCoordinateSystem(String prj, int srid) {
        parts(TWO_SQUARES, table(StandardCharsets.UTF_8));
        write(directory, "areas.prj", prj);
        assertThat(open(DETECTED).srid()).isEqualTo(srid);
    }

    @Test
    void unknownCoordinateSystemAsksForTheCode() {
        parts(TWO_SQUARES, table(StandardCharsets.UTF_8));
        write(directory, "areas.prj", "PROJCS[\"Kalianpur_1962_India_Zone_IIa\",GEOGCS[\"GCS_WGS_1984\"]]");
        var refusal = refusal(() -> open(DETECTED));
        assertThat(refusal.code()).isEqualTo("UNKNOWN_CRS");
        assertThat(refusal).hasMessageContaining("--srid").hasMessageContaining("Kalianpur");
        assertThat(open(new PolygonColumns(null, null, null, null, 24378)).srid())
                .isEqualTo(24378);
    }

    @Test
    void withoutAPrjCoordinatesMustBeDegrees() {
        parts(TWO_SQUARES, table(StandardCharsets.UTF_8));
        assertThat(open(DETECTED).srid()).isEqualTo(4326);
        byte[] metres = shp(5, polygon(square(51, 35, 1)), polygon(square(535_000, 3_940_000, 1)));
        parts(metres, table(StandardCharsets.UTF_8));
        assertThat(refusal(() -> open(DETECTED)).code()).isEqualTo("UNKNOWN_CRS");
        assertThat(rows(open(new PolygonColumns(null, null, null, null, 32639))))
                .hasSize(2);
    }

    @Test
    void progressEndsAtOne() {
        parts(TWO_SQUARES, table(StandardCharsets.UTF_8));
        var feed = open(DETECTED);
        assertThat(feed.progress()).isNaN();
        rows(feed);
        assertThat(feed.progress()).isEqualTo(1.0);
        assertThat(feed.source()).isEqualTo("areas.shp");
    }

    private static byte[] table(Charset charset) {
        return dbf(charset, FIELDS, FIRST, SECOND);
    }

    private void parts(byte[] shp, byte[] dbf) {
        write(directory, "areas.shp", shp);
        write(directory, "areas.dbf", dbf);
    }

    private PolygonFeed open(PolygonColumns columns) {
        return PolygonFiles.open(directory.resolve("areas.shp"), columns);
    }
}
