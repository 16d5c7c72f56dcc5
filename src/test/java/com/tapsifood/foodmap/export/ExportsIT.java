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
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports of the demo over HTTP: what is in them, who sees what, and what is refused. */
@WithServer
class ExportsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Scope> EXPORT = Set.of(Scope.EXPORT_READ);

    private static final String VENDORS = """
            select to_jsonb(t)::text from (
                select v.code, v.name, c.key as city, l.key as line, v.grade, v.status_id as status, v.visible, v.open,
                    v.radius_km, st_x(v.geom) as lon, st_y(v.geom) as lat, v.marketing_area_id,
                    (select name from polygon p where p.id = v.marketing_area_id and p.version_id = :polygons)
                        as marketing_area,
                    v.region_id,
                    (select name from polygon p where p.id = v.region_id and p.version_id = :polygons) as region,
                    v.neighbourhood_id,
                    (select name from polygon p where p.id = v.neighbourhood_id and p.version_id = :polygons)
                        as neighbourhood
                from vendor v join city c on c.id = v.city_id left join business_line l on l.id = v.business_line_id
                where v.version_id = :vendors and (%s) order by v.number) t
            """;

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

    private Http.Answer get(String path) {
        Http.Answer answer = http.get(path, "X-API-Key", key);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        return answer;
    }

    private List<Map<String, String>> lines(String path) {
        return get(path).body().lines().map(ExportsIT::plain).toList();
    }

    private static Map<String, String> plain(String json) {
        return plain(JSON.readTree(json));
    }

    /** Values as texts, because 12 and 12.0 are the same number. */
    private static Map<String, String> plain(JsonNode object) {
        var values = new LinkedHashMap<String, String>();
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            values.put(
                    member.getKey(),
                    value.isNumber()
                            ? value.decimalValue().stripTrailingZeros().toPlainString()
                            : value.isNull() ? "" : value.asString());
        });
        return values;
    }

    private List<Map<String, String>> vendors(String condition) {
        return TestDatabase.sql()
                .sql(VENDORS.formatted(condition))
                .param("polygons", demo.version(Dataset.POLYGONS))
                .param("vendors", demo.version(Dataset.VENDORS))
                .query((row, n) -> plain(String.valueOf(row.getString(1))))
                .list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | true",
                "city=mashhad | c.key = 'mashhad'",
                "city=tehran&line=cafe,bakery&open=true | c.key = 'tehran' and l.key in ('cafe', 'bakery') and v.open",
                "grade=a-plus,a | v.grade in ('A+', 'A')",
                "radius=1-3&visible=true,unknown | v.radius_km between 1 and 3 and v.visible is not false",
                "vendorArea=%d | v.marketing_area_id = %1$d or v.region_id = %1$d or v.neighbourhood_id = %1$d",
                "codes=nosuch | false"
            })
    void vendorsAreThoseOfSql(String parameters, String condition) {
        int area = TestDatabase.sql()
                .sql("select max(marketing_area_id) from vendor where version_id = :version")
                .param("version", demo.version(Dataset.VENDORS))
                .query(Integer.class)
                .single();
        String query = parameters == null ? "" : "?" + parameters.formatted(area);
        var expected = vendors(condition.formatted(area));
        assertThat(expected.isEmpty()).isEqualTo(condition.equals("false"));
        assertThat(lines("/export/vendors.ndjson" + query)).isEqualTo(expected);
        assertThat(records(get("/export/vendors.csv" + query).body())).isEqualTo(expected);
        JsonNode features =
                JSON.readTree(get("/export/vendors.geojson" + query).body()).path("features");
        assertThat(features.valueStream().map(f -> plain(f.path("properties"))).toList())
                .isEqualTo(expected);
    }

    private static List<Map<String, String>> records(String csv) {
        var records = new ArrayList<Map<String, String>>();
        CsvReader.builder().ofNamedCsvRecord(csv).forEach(record -> records.add(plain(record)));
        return records;
    }

    private static Map<String, String> plain(NamedCsvRecord record) {
        var values = new LinkedHashMap<String, String>(record.getFieldsAsMap());
        List.of("lon", "lat", "radius_km")
                .forEach(name -> values.computeIfPresent(
                        name,
                        (n, text) -> text.isEmpty()
                                ? ""
                                : new BigDecimal(text).stripTrailingZeros().toPlainString()));
        return values;
    }

    @Test
    void placesOfVendorsAreThoseOfTheirColumns() {
        JsonNode features = JSON.readTree(get("/export/vendors.geojson").body()).path("features");
        assertThat(features.size()).isGreaterThan(1_000);
        features.forEach(
                feature -> assertThat(feature.at("/geometry/coordinates/0").isMissingNode())
                        .isEqualTo(feature.at("/properties/lon").isNull()));
    }

    @Test
    void polygonsHaveTheirShapes() {
        JsonNode features = JSON.readTree(
                        get("/export/polygons.geojson?city=tehran").body())
                .path("features");
        int stored = TestDatabase.sql()
                .sql("""
                        select count(*) from polygon p join city c on c.id = p.city_id
                        where p.version_id = :version and c.key = 'tehran'
                        """)
                .param("version", demo.version(Dataset.POLYGONS))
                .query(Integer.class)
                .single();
        assertThat(features.size()).isEqualTo(stored).isPositive();
        features.forEach(
                feature -> assertThat(differs(feature)).as(feature.toString()).isFalse());
        assertThat(lines("/export/polygons.ndjson?city=tehran"))
                .isEqualTo(features.valueStream()
                        .map(f -> plain(f.path("properties")))
                        .toList());
        assertThat(lines("/export/polygons.ndjson?city=tehran&layer=region"))
                .isNotEmpty()
                .allSatisfy(polygon -> assertThat(polygon).containsEntry("layer", "region"));
    }

    /** By more than a hundred square metres, or in what is told of it. */
    private boolean differs(JsonNode feature) {
        return TestDatabase.sql()
                .sql("""
                        select st_area(st_symdifference(geom, st_geomfromgeojson(:shape))::geography) > 100
                            or (name, layer, area_km2, population) is distinct from
                                (:name, :layer, :area::double precision, :population::integer)
                        from polygon where version_id = :version and id = :id
                        """)
                .param("shape", feature.path("geometry").toString())
                .param("name", feature.at("/properties/name").asString())
                .param("layer", feature.at("/properties/layer").asString())
                .param("area", feature.at("/properties/area_km2").asDouble())
                .param("population", nullable(feature.at("/properties/population")), Types.INTEGER)
                .param("version", demo.version(Dataset.POLYGONS))
                .param("id", feature.at("/properties/id").asInt())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Integer nullable(JsonNode number) {
        return number.isNull() ? null : number.asInt();
    }

    /** A cell that is open has all its orders; what is closed is what TileJSON calls hidden. */
    @ParameterizedTest
    @CsvSource({"5, true", "9, line_key = 'cafe'", "12, true", "12, line_key = 'restaurant'"})
    void heatIsWhatSqlCountsInOpenCells(int z, String condition) {
        String filter = "city=tehran"
                + (condition.equals("true") ? "" : "&line=" + condition.split("'", -1)[1]);
        Map<String, Map<String, String>> counted = counted(z, condition);
        List<Map<String, String>> cells = lines("/export/heatmap.ndjson?z=" + z + "&" + filter);
        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            var expected = counted.get(cell.get("x") + "/" + cell.get("y"));
            assertThat(cell).containsAllEntriesOf(expected).containsEntry("cell_zoom", String.valueOf(z + 6));
        });
        String tilesKey = keys.issue("tiles", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        JsonNode told = new TileClient(http, tilesKey).tileJson("heatmap", filter);
        assertThat(sum(cells, "orders"))
                .isEqualTo(told.at("/totals/orders").asLong()
                        - told.at("/hidden/" + z + "/orders").asLong());
        assertThat(records(get("/export/heatmap.csv?z=" + z + "&" + filter).body()))
                .hasSameSizeAs(cells);
    }

    private static long sum(List<Map<String, String>> cells, String column) {
        return cells.stream()
                .mapToLong(cell -> Long.parseLong(cell.get(column)))
                .sum();
    }

    private static Map<String, Map<String, String>> counted(int z, String condition) {
        var counted = new TreeMap<String, Map<String, String>>();
        TestDatabase.sql()
                .sql("""
                        select floor((st_x(geom) + 180) / 360 * :side) as x,
                            floor((1 - ln(tan(radians(st_y(geom))) + 1 / cos(radians(st_y(geom)))) / pi()) / 2 * :side)
                                as y,
                            count(*) as orders, count(*) filter (where organic) as organic,
                            count(*) filter (where not organic) as non_organic, count(distinct customer_number) as users
                        from (select o.*, l.key as line_key from customer_order o
                            join city c on c.id = o.city_id and c.key = 'tehran'
                            left join business_line l on l.id = o.business_line_id) o
                        where %s group by 1, 2
                        """.formatted(condition))
                .param("side", 1 << z + 6)
                .query(row -> {
                    counted.put(
                            row.getLong("x") + "/" + row.getLong("y"),
                            Map.of(
                                    "orders", String.valueOf(row.getString("orders")),
                                    "organic", String.valueOf(row.getString("organic")),
                                    "nonOrganic", String.valueOf(row.getString("non_organic")),
                                    "users", String.valueOf(row.getString("users"))));
                });
        return counted;
    }

    @Test
    void squaresOfHeatAreAroundTheirCentres() {
        JsonNode cell = JSON.readTree(
                        get("/export/heatmap.geojson?z=12&city=tehran").body())
                .path("features")
                .path(0);
        double west = cell.at("/geometry/coordinates/0/0/0").asDouble();
        double east = cell.at("/geometry/coordinates/0/2/0").asDouble();
        assertThat(cell.at("/properties/lon").asDouble()).isBetween(west, east);
        assertThat(east - west).isBetween(0.00137, 0.00138);
        assertThat(cell.at("/properties/users").asInt()).isPositive();
    }

    @Test
    void namesThatLookLikeFormulasAreTexts() {
        String code = vendors("true").getFirst().get("code");
        String before = vendors("true").getFirst().get("name");
        try {
            for (String name : List.of("=HYPERLINK(\"http://x\")", "+98", "-1", "@x", "\tx", "\rx", "نان‌وایی «ی ک»")) {
                rename(code, name);
                boolean persian = name.startsWith("نان");
                assertThat(records(get("/export/vendors.csv?codes=" + code).body()))
                        .first()
                        .satisfies(row -> assertThat(row).containsEntry("name", (persian ? "" : "'") + name));
                assertThat(lines("/export/vendors.ndjson?codes=" + code).getFirst())
                        .containsEntry("name", name);
            }
        } finally {
            rename(code, before);
        }
    }

    private void rename(String code, String name) {
        TestDatabase.sql()
                .sql("update vendor set name = :name where version_id = :version and code = :code")
                .param("name", name)
                .param("version", demo.version(Dataset.VENDORS))
                .param("code", code)
                .update();
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
    void workbookHasARowForEveryVendor() throws IOException {
        byte[] workbook = http.download("/export/vendors.xlsx?city=shiraz", "X-API-Key", key)
                .body();
        assertThat(rowsOf(workbook)).isEqualTo(vendors("c.key = 'shiraz'").size() + 1);
        assertThat(rowsOf(
                        http.download("/export/polygons.xlsx", "X-API-Key", key).body()))
                .isGreaterThan(100);
    }

    private static long rowsOf(byte[] workbook) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), UTF_8).split("<row ", -1).length - 1;
                }
            }
        }
        return 0;
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
            assertThat(lines.lines().map(line -> plain(line).get("city")))
                    .isNotEmpty()
                    .containsOnly("tehran");
        }
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
