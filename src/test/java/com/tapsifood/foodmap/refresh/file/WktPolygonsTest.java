package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.gzip;
import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static com.tapsifood.foodmap.refresh.file.Fixtures.stored;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tapsifood.foodmap.refresh.RawPolygon;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WktPolygonsTest {

    private static final PolygonColumns DETECTED = PolygonColumns.detected();
    private static final String SQUARE = "\"POLYGON ((51 35, 52 35, 52 36, 51 35))\"";

    @TempDir
    Path directory;

    @Test
    void storedAreasAreReadWithNamesAsStored() {
        var feed = PolygonFiles.open(stored("marketing_areas.csv"), DETECTED);
        List<RawPolygon> areas = rows(feed);
        assertThat(areas)
                .extracting(RawPolygon::name)
                .containsExactly("باغ سفید - میدان کوه\u200E", "شهرک پرند نو\u00A0", "دو\u200Cپاره-شرق");
        assertThat(areas).extracting(RawPolygon::problem).containsOnlyNulls();
        assertThat(areas).extracting(RawPolygon::sourceId).containsOnlyNulls();
        assertThat(areas)
                .extracting(area -> Objects.requireNonNull(area.geometry()).getGeometryType())
                .containsExactly("Polygon", "Polygon", "MultiPolygon");
        assertThat(feed.srid()).isEqualTo(4326);
        assertThat(feed.source()).isEqualTo("marketing_areas.csv");
    }

    @Test
    void heightsAreDropped() {
        var area =
                rows(PolygonFiles.open(stored("marketing_areas.csv"), DETECTED)).get(1);
        var geometry = Objects.requireNonNull(area.geometry());
        assertThat(geometry.getCoordinate().getZ()).isNaN();
        assertThat(geometry.toText()).startsWith("POLYGON ((51.36 35.7, ");
        assertThat(geometry.getSRID()).isEqualTo(4326);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((51 35, 52 35, 52 36|Expected",
                "POLYGON ((51 35, 52 35, 52 36, 51 36))|closed",
                "POLYGON ((51 35, 51 35))|invalid number of points",
                "POINT (51 35)|a Point is not a polygon",
                "POLYGON EMPTY|empty",
                "POLYGON ((51 35, NaN 35, 52 36, 51 35))|not a number",
                "POLYGON ((535000 3940000, 536000 3940000, 536000 3941000, 535000 3940000))|--srid",
                "CIRCLE (51 35)|Unknown",
                "''|empty"
            })
    void geometryThatCannotBeReadIsAProblemOfItsRow(String wkt, String problem) {
        String text = "name,WKT\nگود,\"" + wkt + "\"\nخوب," + SQUARE + "\n";
        var areas = rows(PolygonFiles.open(write(directory, "a.csv", text), DETECTED));
        assertThat(areas.getFirst().geometry()).isNull();
        assertThat(areas.getFirst().problem()).startsWith("WKT: ").containsIgnoringCase(problem);
        assertThat(areas.getFirst().name()).isEqualTo("گود");
        assertThat(areas.getLast().problem()).isNull();
        assertThat(areas.getLast().row()).isEqualTo(2);
    }

    @Test
    void missingWktColumnIsRefused() {
        var refusal = refusal(() -> PolygonFiles.open(write(directory, "a.csv", "geom,name\nx,y\n"), DETECTED));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("there is no column WKT").hasMessageContaining("found: geom, name");
    }

    @Test
    void fileWithoutAColumnToNamePolygonsIsRefused() {
        Path file = write(directory, "a.csv", "code,WKT\n7," + SQUARE + "\n");
        assertThat(refusal(() -> PolygonFiles.open(file, DETECTED)).code()).isEqualTo("WRONG_HEADER");
        var byCode = new PolygonColumns("code", null, null, null, null);
        assertThat(rows(PolygonFiles.open(file, byCode)).getFirst().sourceId()).isEqualTo("7");
    }

    @Test
    void chosenColumnsAreTaken() {
        String text = "WKT,name,label,en,code,people\n" + SQUARE + ",x,y,why,007,12\n";
        var columns = new PolygonColumns("code", "label", "EN", "people", 32639);
        var feed = PolygonFiles.open(write(directory, "a.csv", text), columns);
        var area = rows(feed).getFirst();
        assertThat(List.of(area.sourceId(), area.name(), area.nameEn(), area.population()))
                .containsExactly("007", "y", "why", "12");
        assertThat(feed.srid()).isEqualTo(32639);
    }

    @Test
    void chosenColumnThatIsNotThereIsRefusedWithTheColumnsThereAre() {
        var columns = new PolygonColumns("code", null, null, null, null);
        var refusal = refusal(() -> PolygonFiles.open(stored("marketing_areas.csv"), columns));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("there is no column code").hasMessageContaining("found: WKT, name");
    }

    @Test
    void populationAndEnglishNameAreDetectedByTheirNames() {
        String text = "WKT,Title,Name_En,POP,PopDensity\n" + SQUARE + ",x,y,12,3\n";
        var area = rows(PolygonFiles.open(write(directory, "a.csv", text), DETECTED))
                .getFirst();
        assertThat(List.of(area.name(), area.nameEn(), area.population())).containsExactly("x", "y", "12");
    }

    @Test
    void gzipIsReadHereToo() {
        var feed = PolygonFiles.open(write(directory, "a.csv.gz", gzip("WKT,name\n" + SQUARE + ",x\n")), DETECTED);
        assertThat(rows(feed)).hasSize(1);
    }

    @Test
    void partsOfAShapefileAndArchivesAreNotMistakenForTables() {
        assertThat(refusal(() -> PolygonFiles.open(write(directory, "a.dbf", "x"), DETECTED)))
                .hasMessageContaining("give the .shp");
        assertThat(refusal(() -> PolygonFiles.open(write(directory, "a.zip", "PK"), DETECTED)))
                .hasMessageContaining("unpack");
    }

    @Test
    void epsgCodeMustBePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PolygonColumns(null, null, null, null, 0));
    }
}
