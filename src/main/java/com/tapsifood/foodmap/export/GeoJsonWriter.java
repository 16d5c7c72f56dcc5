package com.tapsifood.foodmap.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One feature collection (RFC 7946), a line for every feature. */
final class GeoJsonWriter implements TableWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> columns;
    private String before = "{\"type\":\"FeatureCollection\",\"features\":[\n";

    GeoJsonWriter(List<String> columns) {
        this.columns = columns;
    }

    @Override
    public byte[] write(List<ExportTable.Row> rows) {
        var text = new StringBuilder();
        for (ExportTable.Row row : rows) {
            text.append(before)
                    .append("{\"type\":\"Feature\",\"geometry\":")
                    .append(row.geometry())
                    .append(",\"properties\":")
                    .append(JSON.writeValueAsString(NdjsonWriter.members(columns, row)))
                    .append('}');
            before = ",\n";
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] end() {
        String opening = before.startsWith("{") ? before : "\n";
        return (opening + "]}\n").getBytes(StandardCharsets.UTF_8);
    }
}
