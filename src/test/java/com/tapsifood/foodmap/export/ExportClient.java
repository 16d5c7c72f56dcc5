package com.tapsifood.foodmap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.support.Http;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Downloads files with one key, and reads them as rows of texts. */
record ExportClient(Http http, String key) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Http.Answer get(String path) {
        Http.Answer answer = http.get(path, "X-API-Key", key);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        return answer;
    }

    List<Map<String, String>> lines(String path) {
        return get(path).body().lines().map(ExportClient::plain).toList();
    }

    static Map<String, String> plain(String json) {
        return plain(JSON.readTree(json));
    }

    /** Values as texts, because 12 and 12.0 are the same number. */
    static Map<String, String> plain(JsonNode object) {
        var values = new LinkedHashMap<String, String>();
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            values.put(
                    member.getKey(),
                    value.isNumber()
                            ? value.decimalValue().stripTrailingZeros().toPlainString()
                            : value.isNull() ? "" : value.asString());
        });
        return values;
    }

    static List<Map<String, String>> records(String csv) {
        var records = new ArrayList<Map<String, String>>();
        CsvReader.builder().ofNamedCsvRecord(csv).forEach(record -> records.add(plain(record)));
        return records;
    }

    private static Map<String, String> plain(NamedCsvRecord record) {
        var values = new LinkedHashMap<String, String>(record.getFieldsAsMap());
        List.of("lon", "lat", "radius_km")
                .forEach(name -> values.computeIfPresent(
                        name,
                        (n, text) -> text.isEmpty()
                                ? ""
                                : new BigDecimal(text).stripTrailingZeros().toPlainString()));
        return values;
    }

    List<Map<String, String>> features(String path) {
        return JSON.readTree(get(path).body())
                .path("features")
                .valueStream()
                .map(feature -> plain(feature.path("properties")))
                .toList();
    }

    /** The sheet of a workbook as XML. */
    static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("foodmap", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return HtmlUtils.htmlUnescape(new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        UTF_8));
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Rows of the sheet, that of the headings included. */
    static int rowsOf(byte[] workbook) throws IOException {
        return sheet(workbook).split("<row ", -1).length - 1;
    }
}
