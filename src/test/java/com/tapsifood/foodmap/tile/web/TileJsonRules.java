package com.tapsifood.foodmap.tile.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules of TileJSON 3.0.0, and what its text demands beyond its schema. */
final class TileJsonRules {

    private final JsonNode json;
    private final List<String> faults = new ArrayList<>();

    private TileJsonRules(JsonNode json) {
        this.json = json;
    }

    /** What is wrong; nothing when it is as it should be. */
    static List<String> faults(JsonNode json) {
        var rules = new TileJsonRules(json);
        rules.required();
        rules.optional();
        rules.layers();
        rules.places();
        return rules.faults;
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void required() {
        expect(json.path("tilejson").asString("").matches("3\\.0\\.[0-9]+"), "tilejson is not 3.0.0");
        JsonNode tiles = json.path("tiles");
        expect(tiles.isArray() && !tiles.isEmpty(), "tiles is not a list");
        for (JsonNode tile : tiles) {
            String url = tile.asString("");
            expect(url.matches("https?://[^/?#]+/.*"), "tiles has no absolute address: " + url);
            expect(
                    url.contains("{z}") && url.contains("{x}") && url.contains("{y}"),
                    "tiles has no places for z, x and y: " + url);
        }
    }

    private void optional() {
        for (String name : List.of("name", "description", "attribution", "legend", "template", "version", "scheme")) {
            boolean ours = name.equals("legend");
            expect(ours || !json.has(name) || json.path(name).isString(), name + " is not a text");
        }
        expect(Set.of("xyz", "tms").contains(json.path("scheme").asString("xyz")), "scheme");
        expect(
                !json.has("version") || json.path("version").asString("").matches("\\d+\\.\\d+\\.\\d+"),
                "version is not semantic");
        int minzoom = zoom("minzoom", 0);
        int maxzoom = zoom("maxzoom", 30);
        expect(minzoom <= maxzoom, "minzoom above maxzoom");
    }

    private int zoom(String name, int otherwise) {
        JsonNode zoom = json.path(name);
        expect(zoom.isMissingNode() || zoom.isIntegralNumber(), name + " is not whole");
        int value = zoom.asInt(otherwise);
        expect(value >= 0 && value <= 30, name + " is not 0 to 30");
        return value;
    }

    private void layers() {
        JsonNode layers = json.path("vector_layers");
        expect(layers.isArray() && !layers.isEmpty(), "vector_layers is not a list");
        var ids = new HashSet<String>();
        for (JsonNode layer : layers) {
            expect(layer.path("id").isString() && ids.add(layer.path("id").asString()), "layer without its own id");
            expect(layer.path("fields").isObject(), "layer without fields");
            layer.path("fields").forEach(field -> expect(field.isString(), "field that is not described by a text"));
            int min = layer.path("minzoom").asInt(0);
            int max = layer.path("maxzoom").asInt(30);
            expect(
                    min >= json.path("minzoom").asInt(0)
                            && max <= json.path("maxzoom").asInt(30)
                            && min <= max,
                    "zooms of a layer");
        }
    }

    private void places() {
        JsonNode bounds = json.path("bounds");
        if (!bounds.isMissingNode()) {
            boolean ordered = bounds.size() == 4
                    && bounds.get(0).asDouble() >= -180
                    && bounds.get(0).asDouble() < bounds.get(2).asDouble()
                    && bounds.get(2).asDouble() <= 180
                    && bounds.get(1).asDouble() >= -90
                    && bounds.get(1).asDouble() < bounds.get(3).asDouble()
                    && bounds.get(3).asDouble() <= 90;
            expect(ordered, "bounds are not west, south, east, north");
        }
        JsonNode center = json.path("center");
        if (!center.isMissingNode()) {
            int zoom = center.size() == 3 ? center.get(2).asInt(-1) : -1;
            expect(
                    zoom >= json.path("minzoom").asInt(0)
                            && zoom <= json.path("maxzoom").asInt(30),
                    "center is not a place at a zoom there is");
        }
    }
}
