package com.tapsifood.foodmap.bench.tiles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The heat tiles of Tehran as the running server has them. */
final class FoodMapTiles {

    private static final int FIRST_ZOOM = 8;
    private static final int LAST_ZOOM = 12;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String key;
    private final JsonNode tileJson;

    /** @param bytes as they are sent, with brotli */
    record Tile(String path, int bytes, String etag) {}

    FoodMapTiles(String base, String key) throws IOException, InterruptedException {
        this.base = base;
        this.key = key;
        String json = send("/tiles/heatmap.json?city=tehran", HttpResponse.BodyHandlers.ofString())
                .body();
        tileJson = JsonMapper.builder().build().readTree(json);
    }

    long orders() {
        return tileJson.at("/totals/orders").asLong();
    }

    LocalDate firstDay() {
        return LocalDate.parse(tileJson.path("from").asString());
    }

    int days() {
        return tileJson.path("days").asInt();
    }

    /** The tile that half of the tiles with data are larger than. */
    Tile median() throws IOException, InterruptedException {
        var tiles = new ArrayList<Tile>();
        String template = URI.create(
                        tileJson.at("/tiles/0").asString().replace("{", "%7B").replace("}", "%7D"))
                .getRawQuery();
        for (String path : paths()) {
            HttpResponse<byte[]> answer = send(path + "?" + template, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                String etag = answer.headers().firstValue("ETag").orElseThrow();
                tiles.add(new Tile(path + "?" + template, answer.body().length, etag));
            }
        }
        if (tiles.isEmpty()) {
            throw new IllegalStateException("the heat map is empty: load orders first");
        }
        tiles.sort(Comparator.comparingInt(Tile::bytes));
        return tiles.get(tiles.size() / 2);
    }

    /** All tiles of the city that may have data, zooms 8 to 12. */
    List<String> paths() {
        JsonNode bounds = tileJson.path("bounds");
        var paths = new ArrayList<String>();
        for (int z = FIRST_ZOOM; z <= LAST_ZOOM; z++) {
            for (int x = column(bounds.get(0).asDouble(), z);
                    x <= column(bounds.get(2).asDouble(), z);
                    x++) {
                for (int y = row(bounds.get(3).asDouble(), z);
                        y <= row(bounds.get(1).asDouble(), z);
                        y++) {
                    paths.add("/tiles/heatmap/" + z + "/" + x + "/" + y + ".mvt");
                }
            }
        }
        return paths;
    }

    private static int column(double lon, int z) {
        return (int) ((lon + 180) / 360 * (1 << z));
    }

    private static int row(double lat, int z) {
        double radians = Math.toRadians(lat);
        double mercator = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
        return (int) ((1 - mercator / Math.PI) / 2 * (1 << z));
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("X-API-Key", key)
                .header("Accept-Encoding", path.contains(".mvt") ? "br" : "identity")
                .build();
        return client.send(request, handler);
    }
}
