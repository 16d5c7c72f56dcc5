package com.tapsifood.foodmap.export;

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
import java.io.IOException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in exports of the demo, against SQL. */
@WithServer
class ExportContentsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    private ExportClient exports;

    ExportContentsIT(@LocalServerPort int port) {
        http = new Http(port);
        exports = new ExportClient(http, "");
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        exports = new ExportClient(http, keys.issue("exports", Rights.everywhere(Set.of(Scope.EXPORT_READ)), null));
    }

    private List<Map<String, String>> vendors(String condition) {
        return TestDatabase.sql()
                .sql(VENDORS.formatted(condition))
                .param("polygons", demo.version(Dataset.POLYGONS))
                .param("vendors", demo.version(Dataset.VENDORS))
                .query((row, n) -> ExportClient.plain(String.valueOf(row.getString(1))))
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
        assertThat(exports.lines("/export/vendors.ndjson" + query)).isEqualTo(expected);
        assertThat(ExportClient.records(
                        exports.get("/export/vendors.csv" + query).body()))
                .isEqualTo(
                        expected.stream().map(ExportContentsIT::withoutFormula).toList());
        JsonNode features = JSON.readTree(
                        exports.get("/export/vendors.geojson" + query).body())
                .path("features");
        assertThat(features.valueStream()
                        .map(f -> ExportClient.plain(f.path("properties")))
                        .toList())
                .isEqualTo(expected);
    }

    /** The demo has names that look like formulas. */
    private static Map<String, String> withoutFormula(Map<String, String> vendor) {
        var safe = new LinkedHashMap<>(vendor);
        safe.computeIfPresent("name", (column, name) -> name.matches("[=+@-].*") ? "'" + name : name);
        return safe;
    }

    @Test
    void placesOfVendorsAreThoseOfTheirColumns() {
        JsonNode features =
                JSON.readTree(exports.get("/export/vendors.geojson").body()).path("features");
        assertThat(features.size()).isGreaterThan(1_000);
        features.forEach(
                feature -> assertThat(feature.at("/geometry/coordinates/0").isMissingNode())
                        .isEqualTo(feature.at("/properties/lon").isNull()));
    }

    @Test
    void polygonsHaveTheirShapes() {
        JsonNode features = JSON.readTree(
                        exports.get("/export/polygons.geojson?city=tehran").body())
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
        assertThat(exports.lines("/export/polygons.ndjson?city=tehran"))
                .isEqualTo(exports.features("/export/polygons.geojson?city=tehran"));
        assertThat(exports.lines("/export/polygons.ndjson?city=tehran&layer=region"))
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
    @CsvSource({"5, true", "8, true", "9, line_key = 'cafe'", "9, line_key = 'restaurant'"})
    void heatIsWhatSqlCountsInOpenCells(int z, String condition) {
        String filter = "city=tehran"
                + (condition.equals("true") ? "" : "&line=" + condition.split("'", -1)[1]);
        Map<String, Map<String, String>> counted = counted(z, condition);
        List<Map<String, String>> cells = exports.lines("/export/heatmap.ndjson?z=" + z + "&" + filter);
        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            var expected = counted.get(cell.get("x") + "/" + cell.get("y"));
            assertThat(cell).containsAllEntriesOf(expected).containsEntry("cell_zoom", String.valueOf(z + 6));
        });
        String tilesKey = keys.issue("tiles", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        JsonNode told = new TileClient(http, tilesKey).tileJson("heatmap", filter);
        assertThat(sum(cells, "orders"))
                .isEqualTo(told.at("/totals/orders").asLong()
                        - told.at("/hidden/" + z + "/orders").asLong());
        assertThat(ExportClient.records(
                        exports.get("/export/heatmap.csv?z=" + z + "&" + filter).body()))
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
                        exports.get("/export/heatmap.geojson?z=9&city=tehran").body())
                .path("features")
                .path(0);
        double west = cell.at("/geometry/coordinates/0/0/0").asDouble();
        double east = cell.at("/geometry/coordinates/0/2/0").asDouble();
        assertThat(cell.at("/properties/lon").asDouble()).isBetween(west, east);
        assertThat(east - west).isBetween(0.0109, 0.0110);
        assertThat(cell.at("/properties/users").asInt()).isPositive();
    }

    @Test
    void namesThatLookLikeFormulasAreTexts() {
        String code = Objects.requireNonNull(vendors("true").getFirst().get("code"));
        String before = Objects.requireNonNull(vendors("true").getFirst().get("name"));
        try {
            for (String name : List.of("=HYPERLINK(\"http://x\")", "+98", "-1", "@x", "\tx", "\rx", "نان‌وایی «ی ک»")) {
                rename(code, name);
                boolean persian = name.startsWith("نان");
                assertThat(ExportClient.records(
                                exports.get("/export/vendors.csv?codes=" + code).body()))
                        .first()
                        .satisfies(row -> assertThat(row).containsEntry("name", (persian ? "" : "'") + name));
                assertThat(exports.lines("/export/vendors.ndjson?codes=" + code).getFirst())
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
    void workbookHasARowForEveryVendor() throws IOException {
        byte[] workbook = http.download("/export/vendors.xlsx?city=shiraz", "X-API-Key", exports.key())
                .body();
        assertThat(ExportClient.rowsOf(workbook))
                .isEqualTo(vendors("c.key = 'shiraz'").size() + 1);
        assertThat(ExportClient.rowsOf(http.download("/export/polygons.xlsx", "X-API-Key", exports.key())
                        .body()))
                .isGreaterThan(100);
    }

    @Test
    void coverageHasEveryCellOfTheTiles() {
        String filter = "city=tehran&line=cafe&cell=500&reach=2km&demand=true";
        List<Map<String, String>> cells = exports.lines("/export/coverage.ndjson?" + filter);
        String tilesKey = keys.issue("tiles", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
        JsonNode told = new TileClient(http, tilesKey).tileJson("coverage", filter);
        assertThat(cells).hasSize(told.path("cells").asInt()).hasSizeGreaterThan(1_000);
        assertThat(cells.stream()
                        .filter(cell -> "0".equals(cell.get("vendors")))
                        .count())
                .isEqualTo(told.at("/legend/vendors/cells/0").asLong());
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.get("marketing_area_id")).isNotNull();
            assertThat(cell.get("orders")).isNotNull();
        });
    }
}
