package com.tapsifood.foodmap.refresh.vendors;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import com.tapsifood.foodmap.refresh.RefreshRuns;
import com.tapsifood.foodmap.refresh.Rejection;
import com.tapsifood.foodmap.vendor.Grade;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings in all grades and publishes the vendors anew with them. Codes no vendor has yet are kept. */
@Component
public class GradeImport {

    private final RefreshRuns runs;

    private record Row(long number, Grade grade) {}

    GradeImport(RefreshRuns runs) {
        this.runs = runs;
    }

    public ImportReport run(Feed<RawGrade> feed, Intent intent, Progress progress) {
        var order = new RefreshRuns.Order(Dataset.VENDORS, feed.source(), intent, progress);
        return runs.run(order, context -> bringIn(feed, context));
    }

    private RefreshRuns.Outcome bringIn(Feed<RawGrade> feed, RefreshContext context) throws SQLException {
        feed.notes().forEach(context.tally()::note);
        context.progress().step("reading grades from " + feed.source());
        Map<String, Row> grades = read(feed, context);
        if (grades.isEmpty()) {
            throw new RefreshFailed(
                    "NOTHING_ACCEPTED",
                    feed.source() + ": none of " + context.tally().rowsRead()
                            + " rows can be taken; the version before stays published");
        }
        var version = new VendorVersion(context, feed.source());
        version.keepVendors();
        store(grades, version.id(), context);
        version.publish(PublishedPolygons.read(context.jdbc()));
        noteUnknownCodes(version.id(), context);
        return new RefreshRuns.Outcome(grades.size(), version.id());
    }

    private static Map<String, Row> read(Feed<RawGrade> feed, RefreshContext context) {
        Map<String, Row> grades = new LinkedHashMap<>();
        feed.forEach(raw -> {
            context.tally().read();
            String code = raw.vendorCode() == null ? "" : raw.vendorCode().strip();
            Grade grade = raw.grade() == null ? null : Grade.find(raw.grade()).orElse(null);
            if (code.isEmpty()) {
                context.tally().reject(new Rejection(raw.row(), Reason.MISSING_ID, "vendor_code", null, null));
            } else if (grade == null || grade == Grade.UNGRADED) {
                context.tally().reject(new Rejection(raw.row(), Reason.UNKNOWN_GRADE, "grade", raw.grade(), code));
            } else {
                Row earlier = grades.put(code, new Row(raw.row(), grade));
                if (earlier != null) {
                    context.tally()
                            .reject(new Rejection(earlier.number(), Reason.DUPLICATE_ID, "vendor_code", code, code));
                }
            }
        });
        return grades;
    }

    private static void store(Map<String, Row> grades, int version, RefreshContext context) throws SQLException {
        try (var rows = new BinaryCopyWriter(context.connection(), "vendor_grade (version_id, vendor_code, grade)")) {
            for (var entry : grades.entrySet()) {
                rows.beginRow(3);
                rows.integer(version);
                rows.text(entry.getKey());
                rows.text(entry.getValue().grade().label());
            }
            rows.finish();
        }
    }

    private static void noteUnknownCodes(int version, RefreshContext context) {
        long unknown = context.jdbc()
                .sql("""
                        select count(*) from vendor_grade g where g.version_id = :version and not exists (
                            select from vendor v where v.version_id = :version and v.code = g.vendor_code)
                        """)
                .param("version", version)
                .query(Long.class)
                .single();
        if (unknown > 0) {
            context.tally().note(unknown + " grades are of codes that the vendor feed does not know");
        }
    }
}
