package com.tapsifood.foodmap.insight.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.support.CountedStatements;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Polygons and their metrics against what SQL says of the record. */
@WithServer
class PolygonsIT {

    private static final Set<Scope> READ = Set.of(Scope.GRAPH_READ);
    private static final int K = 5;
    private static final String COUNTS = "{orders organic nonOrganic users}";
    private static final String METRICS = """
            metrics{vendors vendorsByGrade{grade vendors} vendorsByLine{line vendors} vendorsKm2 vendorsPer10000 hidden
            orders%1$s allOrders%1$s organicShare ordersKm2 ordersPer1000}""".formatted(COUNTS);
    private static final String NODE =
            "id city layer name nameEn areaKm2 population populationEstimated populationKm2 smallPopulation "
                    + "bounds{west south east north} label{lon lat} geometry " + METRICS;
    private static final String LIST = """
            nodes{%s} filter vendorFilter versions{dataset version} from to days firstDay lastDay totals%s
            notShown{polygons orders organic nonOrganic} k minSample hiddenAreas""".formatted(NODE, COUNTS);

    /** The polygon of smallest id of the layer that has the place; of all orders, wanted ones marked. */
    private static final String ORDERS = """
            with placed as (
                select customer_number, organic,
                    (created_at at time zone 'Asia/Tehran')::date between '2026-04-01' and '2026-05-31'
                        and business_line_id in (select id from business_line where key in ('cafe', 'restaurant'))
                        as wanted,
                    coalesce((select min(p.id) from polygon p where p.version_id = :polygons and p.layer = :layer
                        and p.city_id = o.city_id and st_intersects(p.geom, o.geom)), 0) as area
                from customer_order o where city_id = 2)
            select area, count(*) filter (where wanted) as orders,
                count(*) filter (where wanted and organic) as organic,
                count(*) filter (where wanted and not organic) as non_organic,
                count(distinct customer_number) filter (where wanted) as users,
                count(*) as all_orders, count(distinct customer_number) as all_users
            from placed group by area
            """;

    private static final String FILTER =
            "filter:{city:\"tehran\", from:\"2026-04-01\", to:\"2026-05-31\", lines:[\"cafe\",\"restaurant\"]}";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private CountedStatements statements;

    private final Http http;
    private String everywhere = "";

    PolygonsIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        everywhere = keys.issue("polygons", Rights.everywhere(READ), null);
    }

    private record Counted(long orders, long organic, long nonOrganic, long users, long allOrders, long allUsers) {}

    private Map<Integer, Counted> oracle(String layer) {
        var counted = new TreeMap<Integer, Counted>();
        TestDatabase.sql()
                .sql(ORDERS)
                .param("layer", layer)
                .param("polygons", demo.version(Dataset.POLYGONS))
                .query(row -> {
                    counted.put(
                            row.getInt("area"),
                            new Counted(
                                    row.getLong("orders"),
                                    row.getLong("organic"),
                                    row.getLong("non_organic"),
                                    row.getLong("users"),
                                    row.getLong("all_orders"),
                                    row.getLong("all_users")));
                });
        return counted;
    }

    @ParameterizedTest
    @CsvSource({"marketing_area", "region", "neighbourhood"})
    void ordersAreWhatSqlCountsAndTooFewCustomersAreHidden(String layer) {
        Map<Integer, Counted> oracle = oracle(layer);
        JsonNode list = polygons("layer:" + layer.toUpperCase(Locale.ROOT) + ", " + FILTER, LIST);
        var none = new Counted(0, 0, 0, 0, 0, 0);
        long hidden = 0;
        long shown = 0;
        for (JsonNode node : list.path("nodes")) {
            Counted counted = oracle.getOrDefault(node.path("id").asInt(), none);
            JsonNode metrics = node.path("metrics");
            if (metrics.path("hidden").asBoolean()) {
                hidden++;
                for (String told : List.of("orders", "allOrders", "organicShare", "ordersKm2", "ordersPer1000")) {
                    assertThat(metrics.path(told).isNull())
                            .as("%s of %s", told, node)
                            .isTrue();
                }
            } else {
                shown += counted.orders();
                assertThat(of(metrics)).as("%s", node).isEqualTo(counted);
                assertThat(counted.allUsers() >= K || counted.allOrders() == 0)
                        .as("%s", node)
                        .isTrue();
            }
        }
        assertThat(list.path("nodes").size()).isGreaterThan(10);
        long total = oracle.values().stream().mapToLong(Counted::orders).sum();
        assertThat(list.at("/totals/orders").asLong()).isEqualTo(total).isPositive();
        assertThat(list.at("/notShown/polygons").asLong()).isEqualTo(hidden);
        assertThat(list.at("/notShown/orders").asLong()).isEqualTo(total - shown);
        assertThat(list.path("k").asInt()).isEqualTo(K);
    }

    private static Counted of(JsonNode metrics) {
        JsonNode orders = metrics.path("orders");
        JsonNode all = metrics.path("allOrders");
        return new Counted(
                orders.path("orders").asLong(),
                orders.path("organic").asLong(),
                orders.path("nonOrganic").asLong(),
                orders.path("users").asLong(),
                all.path("orders").asLong(),
                all.path("users").asLong());
    }

    /** The rest of the city, less what all others show, has k customers or none. */
    @ParameterizedTest
    @CsvSource({"marketing_area", "region", "neighbourhood"})
    void whatIsNotShownHasEnoughCustomers(String layer) {
        Set<Integer> closed = hidden(layer);
        closed.add(0);
        long customers = TestDatabase.sql()
                .sql("""
                        select count(distinct customer_number) from customer_order o
                        where city_id = 2 and customer_number is not null and coalesce((select min(p.id) from polygon p
                            where p.version_id = :polygons and p.layer = :layer and p.city_id = o.city_id
                                and st_intersects(p.geom, o.geom)), 0) in (:closed)
                        """)
                .param("polygons", demo.version(Dataset.POLYGONS))
                .param("layer", layer)
                .param("closed", closed)
                .query(Long.class)
                .single();
        assertThat(customers == 0 || customers >= K)
                .as("%d customers", customers)
                .isTrue();
    }

    private Set<Integer> hidden(String layer) {
        JsonNode list = polygons(
                "layer:" + layer.toUpperCase(Locale.ROOT) + ", filter:{city:\"tehran\"}", "nodes{id metrics{hidden}}");
        return list.path("nodes")
                .valueStream()
                .filter(node -> node.at("/metrics/hidden").asBoolean())
                .map(node -> node.path("id").asInt())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void hiddenPolygonIsInNoAreaThatCanBeAskedFor() {
        Set<Integer> hidden = hidden("neighbourhood");
        assertThat(hidden).isNotEmpty();
        int one = hidden.iterator().next();
        String query = """
                {heatmap(filter:{city:"tehran",areas:[%1$d]}){hiddenAreas totals{orders users}}
                orderSeries(filter:{city:"tehran",areas:[%1$d]},by:MONTH){series{hiddenAreas points{orders}}}}
                """.formatted(one);
        String tiles = keys.issue("hidden", Rights.everywhere(Set.of(Scope.GRAPH_READ, Scope.TILES_READ)), null);
        JsonNode data = http.ask(tiles, query).path("data");
        assertThat(data.at("/heatmap/hiddenAreas/0").asInt()).isEqualTo(one);
        assertThat(data.at("/heatmap/totals/orders").asLong(-1)).isZero();
        assertThat(data.at("/orderSeries/series/0/hiddenAreas/0").asInt()).isEqualTo(one);
        assertThat(data.at("/orderSeries/series/0/points").valueStream())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.path("orders").asLong(-1)).isZero());
    }

    @Test
    void vendorsAreWhatSqlCounts() {
        String layer = "neighbourhood";
        JsonNode list =
                polygons("layer:NEIGHBOURHOOD, " + FILTER + ", vendors:{grades:[A_PLUS,A,B], visible:[TRUE]}", LIST);
        assertThat(list.path("vendorFilter").asString())
                .isEqualTo("city=tehran&line=cafe,restaurant&grade=a-plus,a,b&visible=true");
        Map<String, Long> expected = new TreeMap<>();
        TestDatabase.sql()
                .sql("""
                        select v.neighbourhood_id as area, v.grade, l.key, count(*) as n
                        from vendor v join business_line l on l.id = v.business_line_id
                        where v.version_id = :vendors and v.city_id = 2 and v.grade in ('A+', 'A', 'B') and v.visible
                            and l.key in ('cafe', 'restaurant') and v.neighbourhood_id is not null
                        group by 1, 2, 3
                        """)
                .param("vendors", demo.version(Dataset.VENDORS))
                .query(row -> {
                    String area = row.getInt("area") + " ";
                    long n = row.getLong("n");
                    expected.merge(area, n, Long::sum);
                    expected.merge(area + row.getString("grade").replace("A+", "A_PLUS"), n, Long::sum);
                    expected.merge(area + row.getString("key"), n, Long::sum);
                });
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode node : list.path("nodes")) {
            JsonNode metrics = node.path("metrics");
            String area = node.path("id").asInt() + " ";
            if (metrics.path("vendors").asLong() > 0) {
                counted.put(area, metrics.path("vendors").asLong());
            }
            metrics.path("vendorsByGrade")
                    .forEach(g -> counted.put(
                            area + g.path("grade").asString(), g.path("vendors").asLong()));
            metrics.path("vendorsByLine")
                    .forEach(l -> counted.put(
                            area + l.path("line").asString(), l.path("vendors").asLong()));
        }
        assertThat(counted).as(layer).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void onePolygonIsThatOfTheList() {
        JsonNode node = polygons("layer:REGION, " + FILTER, LIST).at("/nodes/3");
        String one = "{polygon(id:" + node.path("id").asInt() + ", " + FILTER + "){" + NODE + "}}";
        assertThat(http.ask(everywhere, one).at("/data/polygon")).isEqualTo(node);
        assertThat(node.path("name").asString()).isNotEmpty();
        assertThat(node.path("populationKm2").asDouble())
                .isEqualTo(node.path("population").asDouble()
                        / node.path("areaKm2").asDouble());
    }

    @Test
    void geometryIsGeoJsonWithAsMuchDetailAsAskedFor() {
        JsonNode list = polygons(
                "layer:REGION, filter:{city:\"tehran\"}",
                "nodes{full:geometry(detail:FULL) coarse:geometry(detail:COARSE)}");
        long full = 0;
        long coarse = 0;
        for (JsonNode node : list.path("nodes")) {
            assertThat(node.at("/full/type").asString()).endsWith("Polygon");
            full += node.path("full").toString().length();
            coarse += node.path("coarse").toString().length();
        }
        assertThat(coarse).isPositive().isLessThan(full);
    }

    @Test
    void allPolygonsCostNoMoreStatementsThanOne() {
        JsonNode all = polygons("layer:NEIGHBOURHOOD, filter:{city:\"tehran\"}", LIST);
        assertThat(all.path("nodes").size()).isGreaterThan(100);
        String ofA = "filter:{city:\"tehran\", organic:true}, vendors:{grades:[A]}";
        assertThat(statements.of(() -> polygons("layer:NEIGHBOURHOOD, " + ofA, LIST)))
                .isZero();
        String one = "filter:{city:\"tehran\", organic:false}, ids:["
                + all.at("/nodes/0/id").asInt() + "]";
        assertThat(statements.of(() -> polygons("layer:NEIGHBOURHOOD, " + one, LIST)))
                .isZero();
        assertThat(statements.of(() -> http.ask(everywhere, "{polygonLayers(city:\"tehran\"){polygons}}")))
                .isEqualTo(1);
    }

    @Test
    void listedAreThePolygonsAskedForAndRestrictedOnesOfOtherCitiesAreUnknown() {
        JsonNode all =
                polygons("layer:REGION, filter:{city:\"tehran\"}", "nodes{id}").path("nodes");
        int third = all.at("/2/id").asInt();
        JsonNode some = polygons("layer:REGION, filter:{city:\"tehran\"}, ids:[" + third + "]", "nodes{id}");
        assertThat(some.toString()).isEqualTo("{\"nodes\":[{\"id\":" + third + "}]}");
        String inShiraz = keys.issue("polygons of Shiraz", new Rights(READ, Set.of("shiraz")), null);
        for (int id : new int[] {third, 65_000}) {
            JsonNode answer = http.ask(inShiraz, "{polygon(id:" + id + "){id}}");
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            assertThat(answer.at("/data/polygon").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    layer:REGION, filter:{city:"atlantis"} | city
                    layer:REGION, filter:{city:"tehran"}, ids:[65000] | ids
                    layer:REGION, filter:{city:"tehran", lines:["tea"]} | line
                    layer:REGION, filter:{city:"tehran"}, vendors:{areas:[65000]} | vendors.areas
                    """)
    void whatCannotBeUsedIsRefused(String arguments, String field) {
        JsonNode error =
                http.ask(everywhere, "{polygons(" + arguments + "){nodes{id}}}").at("/errors/0/extensions");
        assertThat(error.path("code").asString()).isEqualTo("INVALID_PARAMETER");
        assertThat(error.path("field").asString()).isEqualTo(field);
    }

    private JsonNode polygons(String arguments, String fields) {
        JsonNode answer = http.ask(everywhere, "{polygons(" + arguments + "){" + fields + "}}");
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/polygons");
    }
}
