package com.tapsifood.foodmap.refresh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Reason;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportPrinterTest {

    @Test
    void peopleReadTheCountsFirst() {
        assertThat(printed(false, report(3)).lines())
                .containsExactly(
                        "orders from orders.csv: published as version 3",
                        "  read 1,200, accepted 1,190, repaired 5, quarantined 10 in 1.5 s",
                        "  repaired: BAD_ORGANIC 5",
                        "  quarantined: MISSING_ID 4, BAD_COORDINATES 6",
                        "    row 7 quarantined: MISSING_ID",
                        "  note: no column user_id");
    }

    @Test
    void dryRunSaysThatNothingIsPublished() {
        assertThat(printed(false, report(null))).startsWith("orders from orders.csv: checked, not published");
    }

    @Test
    void machinesReadOneJsonObject() {
        var json = JsonMapper.shared().readTree(printed(true, report(3)));

        assertThat(json.get("dataset").asString()).isEqualTo("orders");
        assertThat(json.get("source").asString()).isEqualTo("orders.csv");
        assertThat(json.get("status").asString()).isEqualTo("published");
        assertThat(json.get("version").asInt()).isEqualTo(3);
        assertThat(json.get("read").asLong()).isEqualTo(1200);
        assertThat(json.get("accepted").asLong()).isEqualTo(1190);
        assertThat(json.get("repaired").get("BAD_ORGANIC").asLong()).isEqualTo(5);
        assertThat(json.get("quarantined").get("MISSING_ID").asLong()).isEqualTo(4);
        assertThat(json.get("notes").get(0).asString()).isEqualTo("no column user_id");
        assertThat(json.get("seconds").asDouble()).isEqualTo(1.5);
    }

    @Test
    void machinesSeeThatADryRunHasNoVersion() {
        assertThat(JsonMapper.shared()
                        .readTree(printed(true, report(null)))
                        .get("version")
                        .isNull())
                .isTrue();
    }

    private static ImportReport report(@Nullable Integer version) {
        return new ImportReport(
                Dataset.ORDERS,
                "orders.csv",
                version == null ? "dry_run" : "published",
                1200,
                1190,
                Map.of(Reason.BAD_ORGANIC, 5L),
                Map.of(Reason.BAD_COORDINATES, 6L, Reason.MISSING_ID, 4L),
                List.of("row 7 quarantined: MISSING_ID"),
                List.of("no column user_id"),
                version,
                Duration.ofMillis(1500));
    }

    private static String printed(boolean json, ImportReport report) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            new ReportPrinter(json).print(report);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
