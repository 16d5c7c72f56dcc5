package com.tapsifood.foodmap.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.support.mvt.StrictMvt;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for tiles and TileJSON with one key; every tile it gets is strictly valid. */
public final class TileClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Http http;
    private final String key;

    public TileClient(Http http, String key) {
        this.http = http;
        this.key = key;
    }

    /** @param query as it stands in an address, may be empty */
    public JsonNode tileJson(String tileset, String query) {
        Http.Answer answer = http.get(address("/tiles/" + tileset + ".json", query), "X-API-Key", key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Plain MVT; no bytes for an empty tile. */
    public byte[] tile(String tileset, TileCoord tile, String query) {
        String path = "/tiles/" + tileset + "/" + tile.z() + "/" + tile.x() + "/" + tile.y() + ".mvt";
        HttpResponse<byte[]> answer = http.download(address(path, query), "X-API-Key", key);
        assertThat(answer.statusCode()).as(path).isIn(200, 204);
        if (answer.statusCode() == 200) {
            assertThat(StrictMvt.faults(answer.body())).as(path).isEmpty();
        }
        return answer.body();
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
