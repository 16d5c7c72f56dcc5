package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static com.tapsifood.foodmap.refresh.file.Fixtures.stored;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.RawPolygon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonPolygonsTest {

    private static final PolygonColumns DETECTED = PolygonColumns.detected();
    private static final String RING = "[[51,35],[52,35],[52,36],[51,35]]";
    private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[" + RING + "]}";

    @TempDir
    Path directory;

    @Test
    void storedRegionsAreRead() {
        List<RawPolygon> regions = rows(PolygonFiles.open(stored("regions.geojson"), DETECTED));
        assertThat(regions).extracting(RawPolygon::name).containsExactly("منطقه ۱\u200E", "كوي سبز", null);
        assertThat(regions).extracting(RawPolygon::nameEn).containsExactly("Region 1", null, null);
        assertThat(regions).extracting(RawPolygon::sourceId).containsExactly("r-1", "2", null);
        assertThat(regions).extracting(RawPolygon::population).containsExactly("120500", "980", null);
        assertThat(regions).extracting(RawPolygon::problem).containsExactly(null, null, "geometry: there is none");
    }

    @Test
    void holesPartsAndHeightsAreRead() {
        var regions = rows(PolygonFiles.open(stored("regions.geojson"), DETECTED));
        assertThat(Objects.requireNonNull(regions.get(0).geometry()).toText())
                .isEqualTo("POLYGON ((51.3 35.7, 51.4 35.7, 51.4 35.8, 51.3 35.7),"
                        + " (51.36 35.71, 51.38 35.71, 51.38 35.73, 51.36 35.71))");
        assertThat(Objects.requireNonNull(regions.get(1).geometry()).getNumGeometries())
                .isEqualTo(2);
    }

    @Test
    void chosenPropertyIsTheId() {
        var columns = new PolygonColumns("code", "name_en", null, null, null);
        var regions = rows(PolygonFiles.open(stored("regions.geojson"), columns));
        assertThat(regions).extracting(RawPolygon::sourceId).containsExactly("1513", "012", null);
        assertThat(regions).extracting(RawPolygon::name).containsExactly("Region 1", null, null);
    }

    @Test
    void chosenPropertyThatIsNotThereIsRefused() {
        var columns = new PolygonColumns("nummer", null, null, null, null);
        var refusal = refusal(() -> PolygonFiles.open(stored("regions.geojson"), columns));
        assertThat(refusal.code()).isEqualTo("WRONG_HEADER");
        assertThat(refusal).hasMessageContaining("nummer").hasMessageContaining("name, name_en, population, code");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::32639, 32639",
        "EPSG:3857, 3857",
        "urn:ogc:def:crs:EPSG:6.9:4326, 4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 4326"
    })
    void oldCrsMemberIsHonouredWhereverItStands(String name, int srid) {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
        String features = "\"type\":\"FeatureCollection\",\"features\":[" + feature("1", POLYGON) + "]";
        assertThat(open("{" + crs + "," + features + "}").srid()).isEqualTo(srid);
        assertThat(open("{" + features + "," + crs + "}").srid()).isEqualTo(srid);
    }

    @Test
    void unknownCrsIsRefusedUnlessOneIsChosen() throws IOException {
        String text = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"x\"}},"
                + "\"features\":[]}";
        assertThat(refusal(() -> open(text)).code()).isEqualTo("UNKNOWN_CRS");
        var chosen = new PolygonColumns(null, null, null, null, 3857);
        assertThat(PolygonFiles.open(Files.writeString(directory.resolve("b.json"), text), chosen)
                        .srid())
                .isEqualTo(3857);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[51,35]}|a Point is not a polygon",
                "{\"type\":\"Polygon\",\"coordinates\":[[[51,35],[52,35],[52,36]]]}|closed",
                "{\"type\":\"Polygon\",\"coordinates\":[[51,35],[52,35]]}|not a position",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"x\",35]]]}|not a position",
                "{\"type\":\"Polygon\",\"coordinates\":[]}|empty",
                "{\"type\":\"Polygon\"}|nested",
                "null|there is none",
                "{}|not a polygon"
            })
    void geometryThatCannotBeReadIsAProblemOfItsFeature(String geometry, String problem) {
        var polygon = rows(open(collection(feature("1", geometry)))).getFirst();
        assertThat(polygon.geometry()).isNull();
        assertThat(polygon.problem()).startsWith("geometry: ").contains(problem);
        assertThat(polygon.sourceId()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60, 150, 200, 230, 240})
    void collectionCutInTheMiddleIsTruncated(int length) {
        String text = collection(feature("\"a\"", POLYGON) + ",\n" + feature("\"b\"", POLYGON));
        assertThat(text.length()).isGreaterThan(240);
        var refusal = refusal(() -> open(text.substring(0, length)));
        assertThat(refusal.code()).isEqualTo("TRUNCATED");
        assertThat(refusal).hasMessageContaining("line ");
    }

    @Test
    void brokenJsonIsToldWithLineAndColumn() {
        var refusal = refusal(() -> open("{\"type\":\"FeatureCollection\",\n\"features\":[{\"a\" 1}]}"));
        assertThat(refusal.code()).isEqualTo("BAD_JSON");
        assertThat(refusal).hasMessageStartingWith("a.geojson: feature 1, line 2, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Topology\",\"objects\":{}}", "{}", "[1]", "{\"type\":\"Feature\"}"})
    void otherJsonIsNotGeoJson(String text) {
        assertThat(refusal(() -> open(text)).code()).isEqualTo("NOT_GEOJSON");
    }

    @Test
    void jsonIsToldByItsContentToo() {
        String text = "\uFEFF\r\n" + collection(feature("7", POLYGON));
        var feed = PolygonFiles.open(write(directory, "regions.txt", text), DETECTED);
        assertThat(feed.progress()).isNaN();
        assertThat(rows(feed)).hasSize(1);
        assertThat(feed.progress()).isEqualTo(1.0);
    }

    @Test
    void otherEncodingIsRefused() {
        byte[] bytes = collection(feature("\"\u00e9\"", POLYGON)).getBytes(StandardCharsets.ISO_8859_1);
        var refusal = refusal(() -> PolygonFiles.open(write(directory, "a.json", bytes), DETECTED));
        assertThat(refusal.code()).isEqualTo("BAD_ENCODING");
    }

    private PolygonFeed open(String text) {
        return PolygonFiles.open(write(directory, "a.geojson", text), DETECTED);
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String id, String geometry) {
        return "{\"type\":\"Feature\",\"id\":" + id + ",\"properties\":{},\"geometry\":" + geometry + "}";
    }
}
