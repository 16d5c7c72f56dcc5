package com.tapsifood.foodmap.vendor.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.WithServer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithServer
class RegisteredFiltersIT {

    private static final Set<Scope> READ = Set.of(Scope.GRAPH_READ, Scope.TILES_READ, Scope.EXPORT_READ);
    private static final String NO_SUCH = "0123456789abcdef0123456789abcdef";

    /** No address could say this. */
    private static final String NESTED = """
            {or: [{name: {contains: "پیتزا"}, grade: {in: [A_PLUS, A]}},
                  {status: {eq: 5}, radiusKm: {between: {max: 2}}, line: {eq: "bakery"}}],
             not: {near: {lon: 51.39, lat: 35.7, km: 5}}}""";

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedDemo demo;

    private final Http http;
    private String key = "";
    private String f = "";
    private List<String> codes = List.of();

    RegisteredFiltersIT(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @BeforeEach
    void register() {
        demo.beServed();
        key = keys.issue("registers", Rights.everywhere(READ), null);
        f = register(NESTED).at("/data/registerFilter/f").asString();
        codes = ask("{vendors(first: 200, filter: {city: {eq: \"tehran\"}, and: [%s]}){nodes{code}}}".formatted(NESTED))
                .at("/data/vendors/nodes")
                .findValuesAsString("code");
        assertThat(codes).hasSizeBetween(2, 199);
    }

    private JsonNode register(String filter) {
        return ask("mutation{registerFilter(vendors: %s){f canonical}}".formatted(filter));
    }

    private JsonNode ask(String document) {
        return http.ask(key, document);
    }

    @Test
    void theSameFilterHasOneName() {
        String otherwise = """
                {not: {near: {km: 5.0, lat: 35.7, lon: 51.39}}, codes: [],
                 or: [{line: {eq: "bakery"}, radiusKm: {between: {max: 2.0}}, status: {eq: 5}},
                      {grade: {in: [A, A_PLUS]}, name: {contains: "پیتزا"}}]}""";
        assertThat(register(otherwise).at("/data/registerFilter/f").asString())
                .isEqualTo(f)
                .matches("[0-9a-f]{32}");
    }

    @Test
    void exportsHoldItsVendors() {
        String csv = get("/export/vendors.csv?city=tehran&f=" + f);
        assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    /** As vendors named by their codes do. */
    @Test
    void filterOfOrdersTakesIt() {
        String named = "codes: [\"" + String.join("\",\"", codes) + "\"]";
        assertThat(heat("f: \"" + f + "\"")).contains("\"orders\":").isEqualTo(heat(named));
        assertThat(polygons("f: \"" + f + "\"")).contains("\"vendors\":").isEqualTo(polygons(named));
    }

    private String heat(String vendors) {
        return ask("""
                {heatmap(filter: {city: "tehran", vendors: {%s}}){totals{orders} topCells{orders}}
                 orderSeries(filter: {city: "tehran", vendors: {%s}}, by: MONTH){series{points{orders}}}}
                """.formatted(vendors, vendors)).path("data").toString();
    }

    private String polygons(String vendors) {
        return ask("""
                {polygons(layer: REGION, filter: {city: "tehran"}, vendors: {%s}){nodes{id metrics{vendors}}}}
                """.formatted(vendors)).path("data").toString();
    }

    @Test
    void tilesTakeIt() {
        for (String tileset : List.of("vendors", "heatmap")) {
            String json = get("/tiles/" + tileset + ".json?city=tehran&f=" + f);
            assertThat(json).contains("f=" + f);
            assertThat(http.download("/tiles/" + tileset + "/10/658/403.mvt?city=tehran&f=" + f, "X-API-Key", key)
                            .statusCode())
                    .isBetween(200, 204);
        }
        assertThat(get("/tiles/heatmap.json?city=tehran&scale=f%3D" + f)).contains(f);
    }

    private String get(String path) {
        var answer = http.get(path, "X-API-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whoSeesOneCityRegistersNothingOfAnother() {
        key = keys.issue("registers in Shiraz", new Rights(READ, Set.of("shiraz")), null);
        assertThat(register("{city: {eq: \"tehran\"}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_PARAMETER");
        assertThat(get("/export/vendors.csv?f=" + f)).doesNotContain(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/heatmap.json?city=tehran&f=", "/tiles/vendors.json?f=", "/export/vendors.csv?f="})
    void unknownNameIsToldOf(String path) {
        var answer = http.get(path + NO_SUCH, "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("NO_SUCH_FILTER");
        assertThat(http.get(path + "x", "X-API-Key", key).status()).isEqualTo(400);
    }

    /** Tiles of its vendors would not be made anew when orders are. */
    @Test
    void whatChangesWithTheOrdersIsNotRegistered() {
        int region = ask("{polygons(layer: REGION, filter: {city: \"tehran\"}){nodes{id}}}")
                .at("/data/polygons/nodes/0/id")
                .asInt();
        JsonNode answer = register("{not: {hasOrdersIn: [" + region + "]}}");
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo("vendors.hasOrdersIn");
    }

    @Test
    void unknownNameIsToldOfInTheGraph() {
        JsonNode answer =
                ask("{heatmap(filter: {city: \"tehran\", vendors: {f: \"" + NO_SUCH + "\"}}){totals{orders}}}");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NO_SUCH_FILTER");
        assertThat(register("{radiusKm: {between: {min: 3, max: 1}}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_PARAMETER");
    }
}
