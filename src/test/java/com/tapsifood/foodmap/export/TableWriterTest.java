package com.tapsifood.foodmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class TableWriterTest {

    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[51.4,35.7]}";
    private static final ExportTable TABLE =
            new ExportTable("vendors-v1", Map.of(), List.of(), List.of("name", "open", "radius_km"), Flux.empty());

    private static ExportTable.Row row(@Nullable Object... values) {
        return new ExportTable.Row(Arrays.asList(values), POINT);
    }

    private static byte[] bytes(ExportFormat format, boolean withMark, ExportTable.Row... rows) {
        TableWriter writer = format.writer(TABLE, withMark);
        var all = new ByteArrayOutputStream();
        for (ExportTable.Row row : rows) {
            all.writeBytes(writer.write(List.of(row)));
        }
        all.writeBytes(writer.end());
        return all.toByteArray();
    }

    private static String text(ExportFormat format, ExportTable.Row... rows) {
        return new String(bytes(format, false, rows), StandardCharsets.UTF_8);
    }

    @Test
    void csvIsThatOfTheStandard() {
        assertThat(text(ExportFormat.CSV, row("نان‌وایی", true, 1.5f), row("a \"b\", c\nd", null, null)))
                .isEqualTo("name,open,radius_km\r\nنان‌وایی,true,1.5\r\n\"a \"\"b\"\", c\nd\",,\r\n");
    }

    @Test
    void csvBeginsWithAMarkOnRequest() {
        assertThat(bytes(ExportFormat.CSV, true, row("x", true, 1f))).startsWith(0xEF, 0xBB, 0xBF, 'n');
        assertThat(bytes(ExportFormat.CSV, false, row("x", true, 1f))).startsWith('n');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+98", "-cafe", "@SUM(A1)", "\tcafe", "\rcafe", "\ncafe", "＝1+1", "＋98", "－x", "＠x"})
    void csvTextIsNeverAFormula(String name) {
        assertThat(text(ExportFormat.CSV, row(name, null, null))).contains("'" + name);
    }

    @Test
    void numbersAreNoFormulas() {
        assertThat(text(ExportFormat.CSV, row("x", true, -1.5f))).endsWith("x,true,-1.5\r\n");
    }

    @Test
    void tableWithoutRowsIsStillAFile() throws IOException {
        assertThat(text(ExportFormat.CSV)).isEqualTo("name,open,radius_km\r\n");
        assertThat(text(ExportFormat.NDJSON)).isEmpty();
        assertThat(text(ExportFormat.GEOJSON)).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
        assertThat(ExportClient.sheet(bytes(ExportFormat.XLSX, false))).contains("radius_km");
    }

    @Test
    void jsonHasAMemberForEveryColumn() {
        assertThat(text(ExportFormat.NDJSON, row("=نان", null, 1.5f)))
                .isEqualTo("{\"name\":\"=نان\",\"open\":null,\"radius_km\":1.5}\n");
    }

    @Test
    void featuresAreSeparatedByCommas() {
        String feature = "{\"type\":\"Feature\",\"geometry\":" + POINT
                + ",\"properties\":{\"name\":\"x\",\"open\":true,\"radius_km\":1.0}}";
        assertThat(text(ExportFormat.GEOJSON, row("x", true, 1f), row("x", true, 1f)))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[\n" + feature + ",\n" + feature + "\n]}\n");
    }

    @Test
    void workbookKeepsTextsAsTexts() throws IOException {
        String sheet = ExportClient.sheet(
                bytes(ExportFormat.XLSX, false, row("=1+1", true, 1.5f), row("نان‌وایی", null, null)));
        assertThat(sheet)
                .contains("t=\"inlineStr\"", "=1+1", "نان‌وایی", "<v>1.5</v>", "t=\"b\"")
                .doesNotContain("<f>")
                .contains("<row r=\"3\"");
    }
}
