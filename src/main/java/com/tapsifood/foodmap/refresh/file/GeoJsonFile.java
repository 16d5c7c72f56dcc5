package com.tapsifood.foodmap.refresh.file;

import com.tapsifood.foodmap.refresh.UnreadableSource;
import com.tapsifood.foodmap.refresh.file.source.SourceFile;
import com.tapsifood.foodmap.refresh.file.source.TextReader;
import java.io.IOException;
import java.util.function.DoubleConsumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One FeatureCollection, read feature by feature: only one of them is in memory. */
final class GeoJsonFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SourceFile file;
    private final ObjLongConsumer<JsonNode> features;
    private final DoubleConsumer progress;
    private long count;
    private String type = "";
    private @Nullable String crs;

    private GeoJsonFile(SourceFile file, ObjLongConsumer<JsonNode> features, DoubleConsumer progress) {
        this.file = file;
        this.features = features;
        this.progress = progress;
    }

    /**
     * Hands every feature over with its number, from 1, and gives the name of the coordinate system in old files.
     *
     * @param progress hears the share of the file read, after each feature
     * @throws UnreadableSource when this is not a whole FeatureCollection
     */
    static @Nullable String read(SourceFile file, ObjLongConsumer<JsonNode> features, DoubleConsumer progress) {
        var pass = new GeoJsonFile(file, features, progress);
        pass.read();
        return pass.crs;
    }

    private void read() {
        try (var text = TextReader.open(file);
                var json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw file.refuse("NOT_GEOJSON", "row 1: a FeatureCollection must begin with {");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                member(json, text);
            }
            json.nextToken();
        } catch (UnexpectedEndOfInputException e) {
            throw file.refuse("TRUNCATED", "the file ends in the middle, after feature " + count + ", at " + place(e));
        } catch (JacksonIOException e) {
            throw file.unreadable(reached(), e);
        } catch (JacksonException e) {
            throw file.refuse("BAD_JSON", reached() + ", " + place(e) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw file.unreadable(reached(), e);
        }
        if (!type.equals("FeatureCollection")) {
            throw file.refuse("NOT_GEOJSON", "the type is \"" + type + "\", needed is a FeatureCollection");
        }
    }

    private void member(JsonParser json, TextReader text) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("features") && value == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                JsonNode feature = json.readValueAsTree();
                count++;
                progress.accept(text.progress());
                features.accept(feature, count);
            }
        } else if (name.equals("type")) {
            type = json.getString();
        } else if (name.equals("crs") && value == JsonToken.START_OBJECT) {
            JsonNode node = json.readValueAsTree();
            crs = node.path("properties").path("name").asString(node.toString());
        } else {
            json.skipChildren();
        }
    }

    private String reached() {
        return "feature " + (count + 1);
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
