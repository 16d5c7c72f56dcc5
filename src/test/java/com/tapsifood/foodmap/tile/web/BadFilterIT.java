package com.tapsifood.foodmap.tile.web;

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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Filters that cannot be used, and those that name what is not there. */
@WithServer
@ExtendWith(OutputCaptureExtension.class)
class BadFilterIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEAT = "/tiles/heatmap/11/1315/805.mvt?city=tehran&";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";

    BadFilterIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("bad filters", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
    }

    private void assertRefused(String path, String field) {
        Http.Answer answer = http.get(path, "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("INVALID_PARAMETER");
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(answer.body()).hasSizeLessThan(600).doesNotContain("Exception", "com.tapsifood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organic=maybe | organic",
                "weekday=shanbe | weekday",
                "hours=12-12 | hours",
                "hours=5-25 | hours",
                "area=7.5 | area",
                "area=999999999 | area",
                "grade=A+ | grade",
                "grade=G | grade",
                "status=on | status",
                "visible=1 | visible",
                "open=yes | open",
                "codes=%00 | codes",
                "radius=3-1 | radius",
                "vendorArea=0 | vendorArea"
            })
    void valueThatCannotBeUsedIsAProblem(String parameter, String field) {
        assertRefused(HEAT + parameter, field);
        if (!List.of("organic", "weekday", "hours", "area").contains(field)) {
            assertRefused("/tiles/vendors.json?" + parameter, field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "vendorArea"})
    void polygonOfAnotherCityIsRefused(String parameter) {
        int ofShiraz = polygon("shiraz");
        assertRefused(HEAT + parameter + "=" + polygon("tehran") + "," + ofShiraz, parameter);
        assertThat(http.get(HEAT + parameter + "=" + polygon("tehran"), "X-API-Key", key)
                        .status())
                .isIn(200, 204);
    }

    private static int polygon(String city) {
        return TestDatabase.sql()
                .sql("""
                        select min(p.id) from polygon p join city c on c.id = p.city_id
                        where c.key = :city and p.version_id = (
                            select id from dataset_version where dataset = 'polygons' and status = 'published')
                        """)
                .param("city", city)
                .query(Integer.class)
                .single();
    }

    @Test
    void overlongFiltersAreRefusedWithoutAWordInTheLog(CapturedOutput output) {
        String codes = "codes=" + String.join(",", Collections.nCopies(300, "2abc12"));
        assertRefused(HEAT + codes, "codes");
        assertRefused(HEAT + "line=" + String.join(",", Collections.nCopies(10_000, "cafe")), "query");
        assertRefused(HEAT + "line=" + "x".repeat(5_000), "query");
        assertRefused(HEAT + "x".repeat(5_000) + "=1", "query");
        assertRefused(HEAT + "line=" + "x".repeat(1 << 20), "query");
        assertRefused("/tiles/vendors.json?codes=" + "x".repeat(1 << 20), "query");
        assertThat(http.get("/health/live").status()).isEqualTo(200);
        assertThat(output.toString()).doesNotContain(" WARN ", " ERROR ", "Exception");
    }

    @Test
    void unknownCodesAreReported() {
        String known = TestDatabase.sql()
                .sql("select min(code) from vendor where version_id = :version")
                .param("version", demo.version(Dataset.VENDORS))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
        var tiles = new TileClient(http, key);
        for (String tileset : new String[] {"heatmap", "vendors"}) {
            JsonNode json = tiles.tileJson(tileset, "city=tehran&codes=zzz,nosuch," + known);
            assertThat(json.path("unknown_codes").valueStream().map(JsonNode::asString))
                    .as(tileset)
                    .containsExactly("nosuch", "zzz");
            assertThat(tiles.tileJson(tileset, "city=tehran").has("unknown_codes"))
                    .isFalse();
        }
    }

    @Test
    void vendorsAreAmongTheVersionsOnlyWhenTheyRestrict() {
        var tiles = new TileClient(http, key);
        assertThat(tiles.tileJson("heatmap", "city=tehran&weekday=fri")
                        .path("dataset_versions")
                        .propertyNames())
                .contains("orders")
                .doesNotContain("vendors");
        assertThat(tiles.tileJson("heatmap", "city=tehran&open=true")
                        .path("dataset_versions")
                        .propertyNames())
                .contains("orders", "vendors");
    }

    @Test
    void spellingsOfOneFilterAreOneTile() {
        String canonical = HEAT + "weekday=thu,fri&hours=18-24&grade=a-plus,a&visible=true";
        String other = "/tiles/heatmap/11/1315/805.mvt?visible=TRUE&grade=A,A%2B,a-plus&hours=18-0"
                + "&city=Tehran&weekday=%20Friday,thu";
        assertThat(http.get(other, "X-API-Key", key).header("ETag"))
                .isNotNull()
                .isEqualTo(http.get(canonical, "X-API-Key", key).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grade=a-plus,a | grade in ($$A+$$, $$A$$)",
                "status=5 | status_id = 5",
                "visible=false,unknown | visible is not true",
                "open=true | open",
                "radius=1-3 | radius_km between 1 and 3",
                "line=cafe&open=false | not open and business_line_id = 2"
            })
    void vendorsUnderAFilterAreWhatSqlCounts(String filter, String condition) {
        Long counted = TestDatabase.sql()
                .sql("select count(*) from vendor where city_id = 2 and version_id = :version and " + condition)
                .param("version", demo.version(Dataset.VENDORS))
                .query(Long.class)
                .single();
        JsonNode json = new TileClient(http, key).tileJson("vendors", "city=tehran&" + filter);
        assertThat(counted).isPositive();
        assertThat(json.path("total").asLong()).isEqualTo(counted);
        assertThat(json.path("filter").asString()).isEqualTo("city=tehran&" + filter);
    }
}
