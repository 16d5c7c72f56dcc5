package com.tapsifood.foodmap.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files. */
enum ExportFormat {
    /** RFC 4180, safe to open in a spreadsheet. */
    CSV("text/csv;charset=UTF-8"),
    /** RFC 7946, one FeatureCollection; the only kind with shapes. */
    GEOJSON("application/geo+json"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson"),
    /** Excel. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ExportFormat> find(String suffix) {
        return Arrays.stream(values()).filter(f -> f.suffix().equals(suffix)).findFirst();
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** @param withMark whether CSV begins with a byte order mark, without which Excel takes Persian for Latin */
    TableWriter writer(ExportTable table, boolean withMark) {
        return switch (this) {
            case CSV -> new CsvTableWriter(table.columns(), withMark);
            case GEOJSON -> new GeoJsonWriter(table.columns());
            case NDJSON -> new NdjsonWriter(table.columns());
            case XLSX -> new XlsxWriter(table.file(), table.columns());
        };
    }
}
