package com.tapsifood.foodmap.export;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, with a member for every column. */
final class NdjsonWriter implements TableWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> columns;

    NdjsonWriter(List<String> columns) {
        this.columns = columns;
    }

    @Override
    public byte[] write(List<ExportTable.Row> rows) {
        var text = new StringBuilder();
        for (ExportTable.Row row : rows) {
            text.append(JSON.writeValueAsString(members(columns, row))).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }

    /** Members in the order of the columns; null where nothing is known. */
    static Map<String, @Nullable Object> members(List<String> columns, ExportTable.Row row) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            members.put(columns.get(i), row.values().get(i));
        }
        return members;
    }
}
