package com.tapsifood.foodmap.tile;

import com.tapsifood.foodmap.geo.ZoomRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Named layers, zooms and words of one kind of tile, as {@code tiles/<id>/tileset.json} defines them.
 *
 * @param attribution may be empty
 */
public record Tileset(
        String id, String name, String description, String attribution, int minzoom, int maxzoom, List<Layer> layers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Tileset {
        layers = List.copyOf(layers);
    }

    /** @param fields what each property of a feature is, with its unit */
    public record Layer(String id, String description, Map<String, String> fields) {

        public Layer {
            fields = Map.copyOf(fields);
        }
    }

    public ZoomRange zooms() {
        return new ZoomRange(minzoom, maxzoom);
    }

    public static Tileset load(String id) {
        try (var in = new ClassPathResource("tiles/" + id + "/tileset.json").getInputStream()) {
            return JSON.readValue(in, Tileset.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the definition of tileset " + id, e);
        }
    }
}
