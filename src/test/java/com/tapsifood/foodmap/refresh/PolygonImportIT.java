package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.POLYGONS;
import static com.tapsifood.foodmap.refresh.Rows.square;
import static com.tapsifood.foodmap.refresh.Rows.vendor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.file.PolygonColumns;
import com.tapsifood.foodmap.refresh.file.PolygonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolygonImportIT {

    private static final String IDS = "select name, id from polygon_now";

    private static final String OTHERS = """
            select id, city_id, layer, name, geom from polygon_now where (city_id, layer) <> (2, 'marketing_area')
            """;

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void empty() {
        application = ImportApplication.emptied();
        application.sql().sql("""
                        create or replace view polygon_now as
                        select polygon.* from polygon join dataset_version v on v.id = version_id
                            and v.status = 'published'
                        """).update();
    }

    @Test
    void namesKeepTheirMarksRawAndLoseThemShown() throws IOException {
        String text = "\uFEFFWKT,name\r\n"
                + square(51.40, 51.41, "\u200Eباغ سفید\u200E - شرق") + "\r\n"
                + square(51.41, 51.42, "شهرک پرند\u00A0") + "\r\n";
        Path file = Files.writeString(directory.resolve("areas.csv"), text);

        ImportReport report = marketingAreas(file);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(application.dump("select name_raw, name, key, source from polygon_now"))
                .isEqualTo("""
                        ("شهرک پرند\u00A0","شهرک پرند","شهرک پرند",areas.csv)
                        ("\u200Eباغ سفید\u200E - شرق","باغ سفید - شرق","باغ سفید - شرق",areas.csv)""");
        assertThat(application.one(Double.class, "select sum(area_km2) from polygon_now"))
                .isCloseTo(2 * 1.004, within(0.002));
        assertThat(application.one(Boolean.class, "select bool_and(st_isvalid(geom)) from polygon_now"))
                .isTrue();
    }

    @Test
    void polygonsKeepTheirIdsInAnyOrder() {
        marketingAreas(areas("a.csv", square(51.40, 51.41, "A-x"), square(51.41, 51.42, "B")));
        String before = application.dump(IDS);
        int version = application.published(Dataset.POLYGONS);

        marketingAreas(areas(
                "b.csv", square(51.43, 51.44, "C"), square(51.41, 51.425, "B"), square(51.40, 51.41, "\u200EA - x")));

        assertThat(application.published(Dataset.POLYGONS)).isGreaterThan(version);
        assertThat(application.dump("select replace(name, ' - ', '-'), id from polygon_now where name <> 'C'"))
                .isEqualTo(before);
        assertThat(application.one(Long.class, "select count(distinct id) from polygon_now"))
                .isEqualTo(3);
    }

    @Test
    void otherLayersAndCitiesStay() {
        marketingAreas(areas("a.csv", square(51.40, 51.41, "A")));
        Path elsewhere = areas("m.csv", "\"POLYGON ((59.5 36.3, 59.6 36.3, 59.6 36.4, 59.5 36.3))\",A");
        application.polygons(elsewhere, "mashhad", PolygonLayer.MARKETING_AREA);
        application.polygons(areas("r.csv", square(51.40, 51.42, "A")), "tehran", PolygonLayer.REGION);
        String others = application.dump(OTHERS);

        marketingAreas(areas("b.csv", square(51.43, 51.44, "B")));

        assertThat(application.dump(OTHERS)).isEqualTo(others).hasLineCount(2);
        assertThat(application.dump("select name from polygon_now where (city_id, layer) = (2, 'marketing_area')"))
                .isEqualTo("(B)");
        assertThat(application.one(Long.class, "select rows from dataset_version where status = 'published'"))
                .isEqualTo(3);
    }

    @Test
    void smallestIdHasWhatOverlaps() {
        marketingAreas(areas("a.csv", square(51.40, 51.42, "first"), square(51.41, 51.43, "second")));
        application.vendors(file(
                directory,
                "vendors.csv",
                Rows.VENDORS,
                vendor("v1", "left", 51.405),
                vendor("v2", "both", 51.415),
                vendor("v3", "right", 51.425),
                vendor("v4", "outside", 51.435)));

        assertThat(application.dump("""
                        select code, p.name from vendor v left join polygon_now p on p.id = v.marketing_area_id
                        """)).isEqualTo("(v1,first)\n(v2,first)\n(v3,second)\n(v4,)");
    }

    @Test
    void bowTieIsRepairedAndReported() {
        String bowTie = "\"POLYGON ((51.40 35.70, 51.41 35.71, 51.41 35.70, 51.40 35.71, 51.40 35.70))\",tie";
        ImportReport report = marketingAreas(areas("a.csv", bowTie));

        assertThat(report.repaired()).isEqualTo(Map.of(Reason.REPAIRED_GEOMETRY, 1L));
        assertThat(report.examples()).containsExactly("row 1 repaired: REPAIRED_GEOMETRY, geometry = nothing (tie)");
        assertThat(application.dump("select st_isvalid(geom), st_numgeometries(geom), round(area_km2::numeric, 2)"
                        + " from polygon_now"))
                .isEqualTo("(t,2,0.50)");
    }

    @Test
    void otherCoordinateSystemIsReprojected() {
        marketingAreas(areas("degrees.csv", square(51.40, 51.45, "A")));
        String metres = application.one(
                String.class, "select st_astext(st_transform(st_segmentize(geom, 0.001), 32639), 3) from polygon_now");

        application.polygons(inMetres(areas("metres.csv", "\"" + metres + "\",A")), "tehran", PolygonLayer.REGION);

        assertThat(application.one(Double.class, """
                        select r.area_km2 / a.area_km2 from polygon_now a, polygon_now r
                        where a.layer = 'marketing_area' and r.layer = 'region'
                        """)).isCloseTo(1, within(0.001));
        assertThat(application.one(Double.class, """
                        select st_hausdorffdistance(st_transform(r.geom, 32639),
                            st_transform(st_segmentize(a.geom, 0.001), 32639))
                        from polygon_now a, polygon_now r where a.layer = 'marketing_area' and r.layer = 'region'
                        """)).isLessThan(1);
    }

    @Test
    void wrongCoordinateSystemIsRefused() {
        Path file = areas("metres.csv", "\"POLYGON ((51.3 35.7, 51.4 35.7, 51.4 35.8, 51.3 35.7))\",degrees in fact");
        assertThatThrownBy(() -> application.polygons(inMetres(file), "tehran", PolygonLayer.REGION))
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("BAD_POLYGONS"))
                .hasMessageContaining("metres.csv")
                .hasMessageContaining("OUTSIDE_CITY")
                .hasMessageContaining("degrees in fact");

        var unknown = PolygonFiles.open(file, new PolygonColumns(null, null, null, null, 999_999));
        assertThatThrownBy(() -> application.polygons(unknown, "tehran", PolygonLayer.REGION))
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("BAD_SRID"));
        assertThat(application.published(Dataset.POLYGONS)).isZero();
    }

    @Test
    void onePolygonThatCannotBeReadStopsAll() {
        marketingAreas(areas("good.csv", square(51.40, 51.41, "A")));
        int version = application.published(Dataset.POLYGONS);

        assertThatThrownBy(() -> marketingAreas(areas(
                        "bad.csv",
                        square(51.40, 51.41, "A"),
                        "\"POLYGON ((51.4 35.7, 51.5\",torn",
                        square(51.41, 51.42, ""))))
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("BAD_POLYGONS"))
                .hasMessageContaining("bad.csv: 2 of 3 polygons")
                .hasMessageContaining("row 2 quarantined: BAD_GEOMETRY")
                .hasMessageContaining("torn");

        assertThat(application.published(Dataset.POLYGONS)).isEqualTo(version);
        assertThat(application.dump("select name from polygon")).isEqualTo("(A)");
        assertThat(application.dump("select row_number, reason, field, source_key from quarantine"))
                .isEqualTo("(2,BAD_GEOMETRY,geometry,torn)\n(3,MISSING_NAME,name,)");
        assertThat(application.lastRun()).startsWith("refused: bad.csv");
        assertThat(application.dump(
                        "select rows_read, accepted, quarantined from refresh_run order by id desc limit 1"))
                .isEqualTo("(3,0,2)");
    }

    private ImportReport marketingAreas(Path file) {
        return application.polygons(file, "tehran", PolygonLayer.MARKETING_AREA);
    }

    private Path areas(String name, String... rows) {
        return file(directory, name, POLYGONS, String.join("\n", rows));
    }

    private static PolygonFeed inMetres(Path file) {
        return PolygonFiles.open(file, new PolygonColumns(null, null, null, null, 32639));
    }
}
