package com.tapsifood.foodmap.heatmap.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The root field says what TileJSON says. */
@WithServer
class HeatmapIT {

    private static final Set<Scope> READ = Set.of(Scope.GRAPH_READ, Scope.TILES_READ);
    private static final String TOTALS = "totals{orders organic nonOrganic users}";
    private static final String LEGEND = "{metric unit analysisZoom cells minSample p50 p75 p90 p95 p99 max}";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String everywhere = "";

    HeatmapIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        everywhere = keys.issue("heatmap", Rights.everywhere(READ), null);
    }

    @Test
    void everyInputIsReadAsTheParameterOfItsName() {
        String filter = """
                {city:"tehran", from:"2026-03-01", to:"2026-05-31", lines:["restaurant","cafe"], organic:true,
                weekdays:[FRIDAY,SATURDAY], hours:{from:22,to:2}, areas:[], vendors:{grades:[A_PLUS,A], statuses:[5],
                visible:[TRUE,UNKNOWN], open:[FALSE], codes:["zz9"], radiusKm:{min:0.5,max:3.0}}}""";
        JsonNode heatmap = heatmap(everywhere, "filter:" + filter, "filter tilesUrl unknownCodes days " + TOTALS);
        String text = "city=tehran&from=2026-03-01&to=2026-05-31&line=cafe,restaurant&organic=true&weekday=sat,fri"
                + "&hours=22-2&grade=a-plus,a&status=5&visible=true,unknown&open=false&codes=zz9&radius=0.5-3";
        assertThat(heatmap.path("filter").asString()).isEqualTo(text);
        assertThat(heatmap.path("tilesUrl").asString()).startsWith("/tiles/heatmap/{z}/{x}/{y}.mvt?" + text + "&v=");
        assertThat(heatmap.path("unknownCodes").toString()).isEqualTo("[\"zz9\"]");
        assertThat(heatmap.path("totals").path("orders").asLong()).isZero();
    }

    @Test
    void numbersAreThoseOfTileJson() {
        JsonNode heatmap = heatmap(everywhere, """
                filter:{city:"tehran", lines:["cafe"]}, scale:{city:"tehran"},
                compare:{city:"tehran", from:"2026-05-01"}""", """
                filter scale versions{dataset version} generatedAt from to days %1$s k cellKm2{zoom km2}
                hidden{zoom orders organic nonOrganic} legends%2$s tilesUrl
                comparison{filter version from to days %1$s legends%2$s difference%2$s
                hidden{zoom orders comparedOrders}}""".formatted(TOTALS, LEGEND));
        var client = new TileClient(http, everywhere);
        String query = "city=tehran&line=cafe&scale=city%3Dtehran&compare=line%3D%26from%3D2026-05-01";
        JsonNode tileJson = client.tileJson("heatmap", query);
        assertThat(heatmap.path("scale").asString())
                .isEqualTo(tileJson.path("scale").asString())
                .isEqualTo("city=tehran");
        assertThat(tileJson.path("tiles").path(0).asString())
                .endsWith(heatmap.path("tilesUrl").asString());
        for (String same : new String[] {"from", "to", "days", "totals", "k"}) {
            assertThat(heatmap.path(same)).as(same).isEqualTo(tileJson.path(same));
        }
        checkLegends(heatmap.path("legends"), tileJson.path("legends"));
        JsonNode other = heatmap.path("comparison");
        assertThat(other.path("filter").asString()).isEqualTo("city=tehran&from=2026-05-01");
        assertThat(other.path("totals")).isEqualTo(tileJson.path("compare").path("totals"));
        checkLegends(other.path("legends"), tileJson.path("compare").path("legends"));
        assertThat(other.path("difference").path("p90"))
                .isEqualTo(tileJson.path("difference").path("p90"));
        assertThat(other.path("hidden").path(7).path("orders"))
                .isEqualTo(tileJson.path("hidden").path("12").path("orders"));
    }

    private static void checkLegends(JsonNode list, JsonNode byMetric) {
        assertThat(list.size()).isPositive();
        for (JsonNode legend : list) {
            JsonNode same = byMetric.path(legend.path("metric").asString());
            for (String member : new String[] {"unit", "cells", "p50", "p75", "p90", "p95", "p99", "max"}) {
                assertThat(legend.path(member)).as("%s of %s", member, legend).isEqualTo(same.path(member));
            }
        }
    }

    @Test
    void topCellsAreTheFullestOpenOnes() {
        JsonNode heatmap = heatmap(everywhere, "filter:{city:\"tehran\"}", """
                k legends{metric max cells} topCells(first:100){bounds{west south east north} center{lon lat}
                orders organic nonOrganic users density}""");
        JsonNode top = heatmap.path("topCells");
        JsonNode legend = heatmap.path("legends").path(0);
        assertThat(top.size())
                .isEqualTo(Math.min(100, legend.path("cells").asInt()))
                .isPositive();
        assertThat(top.path(0).path("density")).isEqualTo(legend.path("max"));
        int before = Integer.MAX_VALUE;
        for (JsonNode cell : top) {
            assertThat(cell.path("orders").asInt()).isLessThanOrEqualTo(before);
            assertThat(cell.path("users").asInt())
                    .isGreaterThanOrEqualTo(heatmap.path("k").asInt());
            assertThat(cell.path("center").path("lon").asDouble())
                    .isBetween(
                            cell.path("bounds").path("west").asDouble(),
                            cell.path("bounds").path("east").asDouble());
            before = cell.path("orders").asInt();
        }
        assertThat(heatmap(everywhere, "filter:{city:\"tehran\"}", "topCells{orders}")
                        .path("topCells")
                        .size())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    filter:{city:"atlantis"} | INVALID_PARAMETER | city
                    filter:{city:"tehran", lines:["tea"]} | INVALID_PARAMETER | line
                    filter:{city:"tehran", from:"2026-05-02", to:"2026-05-01"} | INVALID_PARAMETER | from
                    filter:{city:"tehran", hours:{from:5,to:5}} | INVALID_PARAMETER | hours
                    filter:{city:"tehran"}, compare:{city:"shiraz"} | INVALID_PARAMETER | compare.city
                    filter:{city:"tehran"}, compareVersion:999999 | INVALID_PARAMETER | compare
                    filter:{city:"tehran"}, scale:{city:"tehran", hours:{from:1,to:1}} | INVALID_PARAMETER | scale.hours
                    """)
    void refusalsAreThoseOfTiles(String arguments, String code, String field) {
        JsonNode error = ask(everywhere, arguments, "days").at("/errors/0/extensions");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("field").asString()).isEqualTo(field);
    }

    @Test
    void cityOutOfSightLooksLikeOneThatDoesNotExist() {
        String inTehran = keys.issue("heatmap of Tehran", new Rights(READ, Set.of("tehran")), null);
        for (String arguments :
                new String[] {"filter:{city:\"%s\"}", "filter:{city:\"tehran\"}, scale:{city:\"%s\"}"}) {
            String hidden = refusal(inTehran, arguments.formatted("shiraz"));
            assertThat(hidden)
                    .contains("\"code\"")
                    .isEqualTo(
                            refusal(inTehran, arguments.formatted("atlantis")).replace("atlantis", "shiraz"));
        }
    }

    private String refusal(String key, String arguments) {
        return ask(key, arguments, "days").at("/errors/0").toString();
    }

    @Test
    void moreTopCellsThanThereMayBeAreRefused() {
        assertThat(ask(everywhere, "filter:{city:\"tehran\"}", "topCells(first:101){orders}")
                        .at("/errors/0/extensions/field")
                        .asString())
                .isEqualTo("first");
    }

    private JsonNode heatmap(String key, String arguments, String fields) {
        JsonNode answer = ask(key, arguments, fields);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/heatmap");
    }

    private JsonNode ask(String key, String arguments, String fields) {
        return http.ask(key, "{heatmap(" + arguments + "){" + fields + "}}");
    }
}
