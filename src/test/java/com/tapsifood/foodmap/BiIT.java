package com.tapsifood.foodmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What BI tools see: the views against SQL on the record, the role, and the examples of docs/bi.md. */
@WithServer
class BiIT {

    private static final Path PAGE = Path.of("docs/bi.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (psql|curl)\n.*?(?=^## )");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final int K = 5;

    /** Every order with the area of a layer it lies in; where areas overlap, the one with the smallest id. */
    private static final String ASSIGNED = """
            with assigned as (
                select o.*, (o.created_at at time zone c.time_zone)::date as day, (
                    select min(p.id) from polygon p join dataset_version d on d.id = p.version_id
                    where d.status = 'published' and p.layer = :layer and p.city_id = o.city_id
                        and st_intersects(p.geom, o.geom)) as area
                from customer_order o join city c on c.id = o.city_id)
            """;

    private final JdbcClient bi = JdbcClient.create(TestDatabase.bi().dataSource());
    private final int port;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    BiIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void publish() {
        demo.beServed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing_area", "region", "neighbourhood"})
    void daysOfEveryAreaAreWhatSqlCounts(String layer) {
        String differing = ASSIGNED + """
                , expected as (
                    select area, day, business_line_id, count(*) as orders, count(*) filter (where organic) as organic,
                        count(*) filter (where not organic) as non_organic
                    from assigned group by 1, 2, 3)
                select count(*) from area_day_orders o
                join dataset_version d on d.id = o.version_id and d.status = 'published'
                left join expected e on e.area = o.polygon_id and e.day = o.day
                    and e.business_line_id is not distinct from o.business_line_id
                where o.layer = :layer and o.polygon_id is not null
                    and (e.orders, e.organic, e.non_organic) is distinct from (o.orders, o.organic, o.non_organic)
                """;
        assertThat(count(differing, layer)).isZero();
        assertThat(count("select sum(orders) from bi.daily_orders where layer = :layer", layer))
                .isEqualTo(count("select count(*) from customer_order where :layer is not null", layer))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing_area", "region", "neighbourhood"})
    void shownAreasHaveEnoughCustomersAndSoHasTheRest(String layer) {
        String tooFew = ASSIGNED + """
                , shown as (select distinct polygon_id from bi.daily_orders where layer = :layer),
                units as (
                    select city_id, case when area in (select polygon_id from shown) then area end as unit,
                        count(distinct customer_number) as customers
                    from assigned group by 1, 2)
                select count(*) from units where customers < %d
                """.formatted(K);
        assertThat(count(tooFew, layer)).isZero();
    }

    @Test
    void someAreasOfTheDemoAreClosed() {
        String closed = ASSIGNED + """
                select count(distinct area) from assigned
                where area not in (select polygon_id from bi.daily_orders where polygon_id is not null)
                """;
        assertThat(count(closed, "neighbourhood")).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void areasThatTellNothingAreThoseOfTheServer(PolygonLayer layer) {
        var http = new Http(port);
        var telling = new TreeSet<Integer>();
        for (String city : List.of("tehran", "mashhad", "shiraz")) {
            String document = "{polygons(layer: %s, filter: {city: \"%s\"}){nodes{id metrics{allOrders{orders}}}}}";
            http.ask(key(), document.formatted(layer, city))
                    .at("/data/polygons/nodes")
                    .forEach(polygon -> {
                        if (polygon.at("/metrics/allOrders/orders").asInt() > 0) {
                            telling.add(polygon.path("id").asInt());
                        }
                    });
        }
        assertThat(bi.sql("select distinct polygon_id from bi.daily_orders where layer = ? and polygon_id is not null")
                        .param(layer.key())
                        .query(Integer.class)
                        .list())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(telling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor", "polygon", "area_day_orders", "heat_segment", "customer_order", "api_key"})
    void tablesAreNotForBiTools(String table) {
        assertThatThrownBy(() ->
                        bi.sql("select count(*) from public." + table).query().singleValue())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void biToolsReadEveryViewAndChangeNothing() {
        for (String view : views()) {
            assertThat(bi.sql("select count(*) from " + view).query(Long.class).single())
                    .as(view)
                    .isNotNegative();
            assertThatThrownBy(() -> bi.sql("begin; set transaction read write; delete from " + view)
                            .update())
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "cannot delete from view");
        }
        assertThat(views()).hasSize(5);
    }

    @Test
    void everyViewAndColumnSaysWhatItIs() {
        assertThat(TestDatabase.sql().sql("""
                        select c.relname || '.' || coalesce(a.attname, '') from pg_class c
                        left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relnamespace = 'bi'::regnamespace and (col_description(c.oid, a.attnum) is null
                            or obj_description(c.oid) is null)
                        """).query(String.class).list()).isEmpty();
    }

    static Stream<String> examples() throws IOException {
        return SECTION.matcher(Files.readString(PAGE))
                .results()
                .flatMap(section -> EXAMPLE.matcher(section.group()).results())
                .map(example -> example.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfThePageWork(String example, @TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", example)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var database = TestDatabase.bi();
        var environment = shell.environment();
        environment.put("PGHOST", database.host());
        environment.put("PGPORT", String.valueOf(database.port()));
        environment.put("PGDATABASE", database.database());
        environment.put("PGUSER", database.user());
        environment.put("PGPASSWORD", database.password());
        environment.put("FOODMAP_URL", "http://localhost:" + port);
        environment.put("FOODMAP_KEY", key());

        var running = shell.start();

        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(output);
        assertThat(running.exitValue()).as(told).isZero();
        assertThat(told).hasSizeGreaterThan(40).doesNotContain("\"errors\"", "(0 rows)");
    }

    @Test
    void thePageHasExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(6);
    }

    private String key() {
        return keys.issue("bi", Rights.everywhere(Set.of(Scope.EXPORT_READ, Scope.GRAPH_READ)), null);
    }

    private static List<@Nullable String> views() {
        return TestDatabase.sql()
                .sql("select 'bi.' || table_name from information_schema.views where table_schema = 'bi'")
                .query(String.class)
                .list();
    }

    private static long count(String sql, String layer) {
        return TestDatabase.sql()
                .sql(sql)
                .param("layer", layer)
                .query(Long.class)
                .single();
    }
}
