package com.tapsifood.foodmap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How exports are told of, who gets what, and what is refused. */
@WithServer
class ExportsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Scope> EXPORT = Set.of(Scope.EXPORT_READ);

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";
    private String inTehran = "";

    ExportsIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("exports", Rights.everywhere(EXPORT), null);
        inTehran = keys.issue("exports of Tehran", new Rights(EXPORT, Set.of("tehran")), null);
    }

    @Test
    void headersTellWhatTheFileIs() {
        Http.Answer csv = get("/export/vendors.csv?city=tehran&bom=true&codes=zzz,nosuch");
        int vendors = demo.version(Dataset.VENDORS);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"foodmap-vendors-tehran-v" + vendors + ".csv\"");
        assertThat(csv.header("X-Dataset-Versions"))
                .isEqualTo("polygons=" + demo.version(Dataset.POLYGONS) + ", vendors=" + vendors);
        assertThat(csv.header("X-Unknown-Codes")).isEqualTo("nosuch, zzz");
        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        assertThat(csv.body()).startsWith("\uFEFFcode,name,city");
        assertThat(get("/export/heatmap.geojson?city=shiraz&z=10").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"foodmap-heatmap-shiraz-z10-v" + demo.version(Dataset.ORDERS)
                        + ".geojson\"");
        Http.Answer head = http.send("HEAD", "/export/polygons.xlsx", null, "X-API-Key", key);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Disposition")).endsWith(".xlsx\"");
    }

    @Test
    void filesAreCompressedOnRequest() throws IOException {
        var answer = http.download("/export/vendors.csv", "X-API-Key", key, "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(gzip.readAllBytes(), UTF_8))
                    .isEqualTo(get("/export/vendors.csv").body());
        }
    }

    @Test
    void exportsAreForThoseWhoMay() {
        String tilesOnly = keys.issue("tiles", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        assertThat(http.get("/export/vendors.csv").status()).isEqualTo(401);
        assertThat(http.get("/export/vendors.csv?key=" + key).status()).isEqualTo(401);
        assertThat(http.get("/export/vendors.csv", "X-API-Key", tilesOnly).status())
                .isEqualTo(403);
    }

    @Test
    void callersExportTheCitiesTheySee() {
        for (String table : List.of("vendors", "polygons")) {
            String lines = http.get("/export/" + table + ".ndjson", "X-API-Key", inTehran)
                    .body();
            assertThat(lines.lines().map(line -> ExportClient.plain(line).get("city")))
                    .isNotEmpty()
                    .containsOnly("tehran");
        }
    }

    private Http.Answer get(String path) {
        return new ExportClient(http, key).get(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendors.csv?", "polygons.xlsx?", "heatmap.geojson?z=9&"})
    void cityOutOfSightLooksLikeOneThatDoesNotExist(String export) {
        Http.Answer hidden = http.get("/export/" + export + "city=shiraz", "X-API-Key", inTehran);
        Http.Answer missing = http.get("/export/" + export + "city=atlantis", "X-API-Key", inTehran);
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.body())
                .contains("INVALID_PARAMETER")
                .isEqualTo(missing.body().replace("atlantis", "shiraz"));
    }

    @ParameterizedTest
    @CsvSource({
        "orders.csv, 404, NO_SUCH_EXPORT, table",
        "vendors.pdf, 404, NO_SUCH_FORMAT, format",
        "heatmap.xlsx?city=tehran&z=9, 404, NO_SUCH_FORMAT, format",
        "heatmap.csv?z=9, 400, INVALID_PARAMETER, city",
        "heatmap.csv?city=tehran, 400, INVALID_PARAMETER, z",
        "heatmap.csv?city=tehran&z=13, 400, INVALID_PARAMETER, z",
        "heatmap.csv?city=tehran&z=4, 400, INVALID_PARAMETER, z",
        "'heatmap.csv?city=tehran&z=9,10', 400, INVALID_PARAMETER, z",
        "heatmap.csv?city=tehran&z=18446744073709551616, 400, INVALID_PARAMETER, z",
        "heatmap.csv?city=tehran&z=9&scale=city, 400, INVALID_PARAMETER, scale",
        "heatmap.csv?city=tehran&z=9&from=2026-05-02&to=2026-05-01, 400, INVALID_PARAMETER, from",
        "heatmap.csv?city=tehran&z=9&area=999999999, 400, INVALID_PARAMETER, area",
        "vendors.csv?line=tea, 400, INVALID_PARAMETER, line",
        "vendors.csv?grade=A+, 400, INVALID_PARAMETER, grade",
        "vendors.csv?city=tehran&city=tehran, 400, INVALID_PARAMETER, city",
        "vendors.csv?colour=red, 400, INVALID_PARAMETER, colour",
        "vendors.csv?bom=maybe, 400, INVALID_PARAMETER, bom",
        "vendors.ndjson?bom=true, 400, INVALID_PARAMETER, bom",
        "vendors.csv?v=3, 400, INVALID_PARAMETER, v",
        "vendors.csv?vendorArea=0, 400, INVALID_PARAMETER, vendorArea",
        "polygons.csv?layer=street, 400, INVALID_PARAMETER, layer",
        "polygons.csv?line=cafe, 400, INVALID_PARAMETER, line"
    })
    void badRequestIsAProblem(String path, int status, String code, String field) {
        Http.Answer answer = http.get("/export/" + path, "X-API-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Disposition")).isNull();
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("field").asString()).isEqualTo(field);
    }

    @Test
    void rowsAreReadAsTheExporter() {
        get("/export/vendors.csv");
        assertThat(TestDatabase.sql().sql("""
                                select distinct usename from pg_stat_activity
                                where application_name = 'foodmap-export' and query like '%from vendor v%'
                                    and datname = current_database() and pid <> pg_backend_pid()
                                """).query(String.class).list()).containsExactly("foodmap_exporter");
    }
}
