package com.tapsifood.foodmap.refresh.vendors;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RawVendor;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import com.tapsifood.foodmap.refresh.RefreshRuns;
import com.tapsifood.foodmap.refresh.Rejection;
import com.tapsifood.foodmap.refresh.VendorNumbers;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings in all vendors; those that are not in the feed any more are gone. Of one code the last row counts. */
@Component
public class VendorImport {

    private static final String COLUMNS = "vendor (version_id, number, code, name, name_key, city_id, business_line_id,"
            + " grade, status_id, visible, open, radius_km, geom)";

    private final RefreshRuns runs;

    VendorImport(RefreshRuns runs) {
        this.runs = runs;
    }

    private record Row(long number, CheckedVendor vendor) {}

    public ImportReport run(Feed<RawVendor> feed, Intent intent, Progress progress) {
        var order = new RefreshRuns.Order(Dataset.VENDORS, feed.source(), intent, progress);
        return runs.run(order, context -> bringIn(feed, context));
    }

    private RefreshRuns.Outcome bringIn(Feed<RawVendor> feed, RefreshContext context) throws SQLException {
        context.progress().step("reading vendors from " + feed.source());
        Collection<CheckedVendor> vendors = read(feed, context);
        feed.notes().forEach(context.tally()::note);
        if (vendors.isEmpty()) {
            throw new RefreshFailed(
                    "NOTHING_ACCEPTED",
                    feed.source() + ": none of " + context.tally().rowsRead()
                            + " rows can be taken; the version before stays published");
        }
        var version = new VendorVersion(context, feed.source());
        store(vendors, version.id(), context);
        version.keepGrades();
        long accepted = version.publish(PublishedPolygons.read(context.jdbc()));
        return new RefreshRuns.Outcome(accepted, version.id());
    }

    private static Collection<CheckedVendor> read(Feed<RawVendor> feed, RefreshContext context) {
        var check = new VendorCheck(context.catalog(), context.tally());
        Map<String, Row> latest = new LinkedHashMap<>();
        feed.forEach(raw -> {
            context.tally().read();
            CheckedVendor vendor = check.check(raw);
            if (vendor != null) {
                Row earlier = latest.put(vendor.code(), new Row(raw.row(), vendor));
                if (earlier != null) {
                    context.tally()
                            .reject(new Rejection(
                                    earlier.number(),
                                    Reason.DUPLICATE_ID,
                                    "vendor_code",
                                    vendor.code(),
                                    vendor.code()));
                }
            }
        });
        return latest.values().stream().map(Row::vendor).toList();
    }

    private static void store(Collection<CheckedVendor> vendors, int version, RefreshContext context)
            throws SQLException {
        var numbers = new VendorNumbers(context);
        vendors.forEach(vendor -> numbers.of(vendor.code()));
        numbers.store(context);
        try (var rows = new BinaryCopyWriter(context.connection(), COLUMNS)) {
            for (CheckedVendor vendor : vendors) {
                rows.beginRow(13);
                rows.integer(version);
                rows.integer(numbers.of(vendor.code()));
                write(rows, vendor);
            }
            rows.finish();
        }
    }

    private static void write(BinaryCopyWriter rows, CheckedVendor vendor) {
        rows.text(vendor.code());
        rows.text(vendor.name());
        rows.text(vendor.name() == null ? null : FoldedText.key(vendor.name()));
        rows.smallint(vendor.city().id());
        rows.smallint(vendor.line());
        rows.text("Ungraded");
        rows.integer(vendor.statusId());
        rows.bool(vendor.visible());
        rows.bool(vendor.open());
        rows.real(vendor.radiusKm());
        LonLat place = vendor.place();
        if (place == null) {
            rows.nothing();
        } else {
            rows.point(place.lon(), place.lat());
        }
    }
}
