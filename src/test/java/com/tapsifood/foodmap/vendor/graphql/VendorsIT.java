package com.tapsifood.foodmap.vendor.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithServer
class VendorsIT {

    private static final Set<Scope> READ = Set.of(Scope.GRAPH_READ);
    private static final int FILTERS = 150;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private PublishedVersions versions;

    private final Http http;
    private String everywhere = "";
    private String inTehran = "";
    private int version;

    VendorsIT(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @BeforeEach
    void beServed() {
        demo.beServed();
        version = demo.version(Dataset.VENDORS);
        everywhere = keys.issue("graph", Rights.everywhere(READ), null);
        inTehran = keys.issue("graph of Tehran", new Rights(READ, Set.of("tehran")), null);
    }

    @Test
    void anyFilterSelectsWhatSqlSelects() {
        long seed = System.nanoTime();
        var filters = new RandomFilters(new Random(seed), regions(), codes("true", "code"), names());
        for (int i = 0; i < FILTERS; i++) {
            var filter = filters.next();
            JsonNode found = http.ask(
                            everywhere,
                            "{vendors(first: 1000, filter: %s){totalCount nodes{code}}}".formatted(filter.graphql()))
                    .at("/data/vendors");
            List<String> expected = codes(filter.sql(), "code, number");
            assertThat(found.at("/nodes").findValuesAsString("code"))
                    .as("seed %d: %s", seed, filter)
                    .containsExactlyElementsOf(expected.subList(0, Math.min(1_000, expected.size())));
            assertThat(found.path("totalCount").asInt())
                    .as("seed %d: %s", seed, filter)
                    .isEqualTo(expected.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, ASC, name_key collate \"fa-x-icu\" asc nulls last number asc",
        "NAME, DESC, name_key collate \"fa-x-icu\" desc nulls last number desc",
        "CODE, DESC, code desc number desc",
        "STATUS, ASC, status_id asc nulls last number asc",
        "RADIUS, DESC, radius_km desc nulls last number desc",
        "RADIUS, ASC, radius_km asc nulls last number asc"
    })
    void pagesVisitEveryVendorOnceWhileOthersArePublished(String by, String direction, String order) {
        String query = "orderBy: {by: %s, direction: %s}, filter: {city: {eq: \"tehran\"}}".formatted(by, direction);
        TestDatabase.sql()
                .sql("update vendor set radius_km = null where version_id = ? and number % 5 = 0")
                .param(version)
                .update();
        List<String> expected = codes("city_id = 2", order.replace(" number", ", number"));
        try {
            assertThat(pages(query, "first: 97", "after", "endCursor", "hasNextPage"))
                    .containsExactlyElementsOf(expected);
            assertThat(pages(query, "last: 101", "before", "startCursor", "hasPreviousPage"))
                    .containsExactlyElementsOf(expected);
        } finally {
            learn(version);
        }
    }

    @Test
    void vendorsAreFoundByWhereTheirCustomersAre() {
        List<Integer> some = regions().subList(0, 4);
        int k = http.ask(everywhere, "{heatmap(filter: {city: \"tehran\"}){k}}")
                .at("/data/heatmap/k")
                .asInt();
        List<String> expected = codes("""
                number = any(array(
                    select o.vendor_number from customer_order o
                    join polygon p on p.version_id = %d and p.id in (%s) and st_intersects(p.geom, o.geom)
                    group by o.vendor_number having count(distinct o.customer_number) >= %d))
                """.formatted(demo.version(Dataset.POLYGONS), joined(some), k), "code");
        JsonNode found = http.ask(
                        everywhere,
                        "{vendors(first: 1000, filter: {hasOrdersIn: [%s]}){nodes{code}}}".formatted(joined(some)))
                .at("/data/vendors");
        assertThat(found.findValuesAsString("code")).isEqualTo(expected).hasSizeBetween(10, 999);
        assertThat(error("{hasOrdersIn: [123456789]}")).contains("\"field\":\"filter.hasOrdersIn.id\"");
    }

    private static String joined(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Publishes another version after every page. */
    private List<String> pages(String query, String size, String argument, String cursorField, String more) {
        var all = new ArrayList<String>();
        String cursor = null;
        learn(version);
        do {
            String from = cursor == null ? "" : ", " + argument + ": \"" + cursor + "\"";
            JsonNode answer = http.ask(everywhere, """
                    {vendors(%s, %s%s){
                      nodes{code} pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}
                    """.formatted(query, size, from));
            assertThat(answer.path("errors"))
                    .as("errors after %d vendors", all.size())
                    .isEmpty();
            JsonNode page = answer.at("/data/vendors");
            List<String> codes = page.at("/nodes").findValuesAsString("code");
            all.addAll(argument.equals("after") ? all.size() : 0, codes);
            cursor = page.at("/pageInfo/" + more).asBoolean()
                    ? page.at("/pageInfo/" + cursorField).asString()
                    : null;
            learn(emptyVersion());
        } while (cursor != null);
        return all;
    }

    @Test
    void citiesOutOfSightDoNotShow() {
        String query = "{vendors(first: 1000){totalCount nodes{city{key}}} vendorFacets{total cities{key count}}}";
        JsonNode seen = http.ask(inTehran, query).at("/data");
        int inCity = codes("city_id = 2", "code").size();
        assertThat(seen.at("/vendors/totalCount").asInt()).isEqualTo(inCity);
        assertThat(Set.copyOf(seen.at("/vendors/nodes").findValuesAsString("key")))
                .containsExactly("tehran");
        assertThat(seen.at("/vendorFacets/total").asInt()).isEqualTo(inCity);
        assertThat(seen.at("/vendorFacets/cities").findValuesAsString("key")).containsExactly("tehran");

        String away = codes("city_id = 5", "code").getFirst();
        String here = codes("city_id = 2", "code").getFirst();
        assertThat(http.ask(inTehran, "{vendor(code: \"%s\"){code}}".formatted(away))
                        .at("/data/vendor")
                        .isNull())
                .isTrue();
        assertThat(http.ask(everywhere, "{vendor(code: \"%s\"){code}}".formatted(away))
                        .at("/data/vendor/code")
                        .asString())
                .isEqualTo(away);
        String codes = "{vendors(filter: {codes: [\"%s\", \"%s\", \"nobody\"]}){unknownCodes nodes{code}}}"
                .formatted(away, here);
        assertThat(http.ask(inTehran, codes).at("/data/vendors").toString())
                .isEqualTo("{\"unknownCodes\":[%s],\"nodes\":[{\"code\":\"%s\"}]}"
                        .formatted(String.join(",", List.of("\"" + away + "\"", "\"nobody\"")), here));
        assertThat(code(inTehran, "{city: {eq: \"shiraz\"}}")).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void facetsLeaveTheirOwnPropertyAside() {
        JsonNode facets = http.ask(everywhere, """
                {vendorFacets(filter: {grade: {in: [A, B]}, line: {eq: "cafe"}, open: {eq: TRUE}}){
                  total grades{grade count} lines{key count} statuses{id count} polygons(layer: REGION){id count}}}
                """).at("/data/vendorFacets");
        String open = "business_line_id = 2 and open";
        assertThat(facets.path("total").asInt()).isEqualTo(count(open + " and grade in ('A', 'B')"));
        facets.path("grades")
                .forEach(g -> assertThat(g.path("count").asInt())
                        .isEqualTo(count(open + " and replace(upper(replace(grade, '+', '_plus')), ' ', '_') = '"
                                + g.path("grade").asString() + "'")));
        assertThat(sum(facets.path("grades"))).isEqualTo(count(open));
        assertThat(sum(facets.path("lines"))).isEqualTo(count("open and grade in ('A', 'B')"));
        assertThat(sum(facets.path("statuses"))).isEqualTo(count(open + " and grade in ('A', 'B')"));
        assertThat(sum(facets.path("polygons"))).isEqualTo(count(open + " and grade in ('A', 'B')"));
    }

    @Test
    void whatCannotBeUsedIsRefusedWithCodeAndField() {
        String crossing = "{within: {type: \"Polygon\", coordinates: [[[51,35],[52,36],[52,35],[51,36],[51,35]]]}}";
        assertThat(error(crossing))
                .contains(
                        "\"code\":\"INVALID_PARAMETER\"", "\"field\":\"filter.within.geometry\"", "Self-intersection");
        assertThat(error("{within: {type: \"Point\", coordinates: [51, 35]}}")).contains("filter.within.geometry");
        assertThat(error("{near: {lon: 51, lat: 35, km: -1}}")).contains("\"field\":\"filter.near.km\"");
        assertThat(error("{not: ".repeat(60) + "{}" + "}".repeat(60))).contains("at most 6 deep");
        assertThat(error("{or: [" + "{},".repeat(60) + "{}]}")).contains("at most 50");
        assertThat(error("{polygonIds: [123456789]}")).contains("\"field\":\"filter.polygonIds.id\"");
        for (String arguments : List.of("first: 0", "first: 1001", "first: 1, last: 1", "last: -2")) {
            assertThat(errors("{vendors(" + arguments + "){totalCount}}")).contains("INVALID_PARAMETER");
        }
    }

    @Test
    void cursorsOfOthersAreRefused() {
        String cursor = http.ask(everywhere, "{vendors(first: 1){pageInfo{endCursor}}}")
                .at("/data/vendors/pageInfo/endCursor")
                .asString();
        String changed = (cursor.charAt(30) == 'A' ? "B" : "A");
        for (String arguments : List.of(
                "after: \"%s\", filter: {line: {eq: \"cafe\"}}".formatted(cursor),
                "after: \"%s\", orderBy: {by: NAME}".formatted(cursor),
                "before: \"%s\", orderBy: {by: CODE, direction: DESC}".formatted(cursor),
                "after: \"%s\"".formatted(cursor.substring(0, 30) + changed + cursor.substring(31)),
                "after: \"\"",
                "after: \"rO0ABXNyABdqYXZhLnV0aWw\"")) {
            assertThat(errors("{vendors(" + arguments + "){nodes{code}}}"))
                    .as(arguments)
                    .contains("BAD_CURSOR");
        }
    }

    private String error(String filter) {
        return errors("{vendors(filter: %s){nodes{code}}}".formatted(filter));
    }

    private String errors(String query) {
        return http.ask(everywhere, query).path("errors").toString();
    }

    private String code(String key, String filter) {
        return http.ask(key, "{vendors(filter: %s){nodes{code}}}".formatted(filter))
                .at("/errors/0/extensions/code")
                .asString();
    }

    private List<String> codes(String condition, String order) {
        return TestDatabase.sql()
                .sql("select code from vendor where version_id = ? and (%s) order by %s".formatted(condition, order))
                .param(version)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Map<String, String> names() {
        return TestDatabase.sql()
                .sql("select code, name from vendor where version_id = ? and name is not null and name !~ '[\"\\\\]'")
                .param(version)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Integer> regions() {
        return TestDatabase.sql()
                .sql("select distinct region_id from vendor where version_id = ? and region_id is not null")
                .param(version)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private int count(String condition) {
        return codes(condition, "code").size();
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(c -> c.path("count").asInt()).sum();
    }

    private static int emptyVersion() {
        return TestDatabase.sql()
                .sql("insert into dataset_version (dataset, status, source) values ('vendors', 'staged', 'x')"
                        + " returning id")
                .query(Integer.class)
                .single();
    }

    /** Tells the server only: the table says nothing of it. */
    private void learn(int published) {
        versions.learn(List.of(new DatasetVersion(published, Dataset.VENDORS, "x", 0, Instant.now())));
    }
}
