package com.tapsifood.foodmap.refresh.cli;

import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Reason;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Import reports on standard output, for people or for machines. */
record ReportPrinter(boolean json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void print(ImportReport report) {
        System.out.println(json ? JSON.writeValueAsString(fields(report)) : text(report));
    }

    private static Map<String, Object> fields(ImportReport report) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("dataset", report.dataset().key());
        fields.put("source", report.source());
        fields.put("status", report.status());
        fields.put("version", report.version());
        fields.put("read", report.read());
        fields.put("accepted", report.accepted());
        fields.put("repaired", new TreeMap<>(report.repaired()));
        fields.put("quarantined", new TreeMap<>(report.quarantined()));
        fields.put("examples", report.examples());
        fields.put("notes", report.notes());
        fields.put("seconds", report.time().toMillis() / 1000.0);
        return fields;
    }

    private static String text(ImportReport report) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s from %s: %s%n  read %,d, accepted %,d, repaired %,d, quarantined %,d in %.1f s",
                report.dataset().key(),
                report.source(),
                report.version() == null ? "checked, not published" : "published as version " + report.version(),
                report.read(),
                report.accepted(),
                report.repairedRows(),
                report.quarantinedRows(),
                report.time().toMillis() / 1000.0));
        append(text, "repaired", report.repaired());
        append(text, "quarantined", report.quarantined());
        report.examples().forEach(example -> text.append("\n    ").append(example));
        report.notes().forEach(note -> text.append("\n  note: ").append(note));
        return text.toString();
    }

    private static void append(StringBuilder text, String what, Map<Reason, Long> counts) {
        if (!counts.isEmpty()) {
            text.append("\n  ")
                    .append(what)
                    .append(": ")
                    .append(new TreeMap<>(counts)
                            .entrySet().stream()
                                    .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
                                    .collect(Collectors.joining(", ")));
        }
    }
}
