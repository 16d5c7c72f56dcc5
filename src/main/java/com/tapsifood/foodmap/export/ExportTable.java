package com.tapsifood.foodmap.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A table on its way out.
 *
 * @param file name of the file without its suffix
 * @param versions of the datasets that the rows are made of
 * @param unknownCodes vendor codes of the filter that no vendor has
 * @param pages rows, read as they are taken; an error in the middle spoils the whole
 */
record ExportTable(
        String file,
        Map<String, Integer> versions,
        Collection<String> unknownCodes,
        List<String> columns,
        Flux<List<Row>> pages) {

    /**
     * @param values one for each column
     * @param geometry GeoJSON; null where there is no place, or the format has no shapes
     */
    record Row(List<@Nullable Object> values, @Nullable String geometry) {}

    ExportTable {
        versions = new TreeMap<>(versions);
        unknownCodes = List.copyOf(unknownCodes);
        columns = List.copyOf(columns);
    }
}
