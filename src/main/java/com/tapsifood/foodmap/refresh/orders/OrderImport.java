package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.ReadAhead;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import com.tapsifood.foodmap.refresh.RefreshRuns;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Brings in orders: read and check, stage, merge into the record, publish heat segments. */
@Component
public class OrderImport {

    private static final int TELL_EVERY = 1 << 14;

    private final RefreshRuns runs;
    private final HeatPublication publication;
    private final IdentityProperties identity;

    OrderImport(RefreshRuns runs, HeatPublication publication, IdentityProperties identity) {
        this.runs = runs;
        this.publication = publication;
        this.identity = identity;
    }

    /**
     * How orders come in.
     *
     * @param replace whether they are all there is: the record is emptied first
     */
    public record Mode(boolean replace, Intent intent) {}

    public ImportReport run(Feed<RawOrder> feed, Mode mode, Progress progress) {
        var order = new RefreshRuns.Order(Dataset.ORDERS, feed.source(), mode.intent(), progress);
        return runs.run(order, context -> bringIn(feed, mode, context));
    }

    private RefreshRuns.Outcome bringIn(Feed<RawOrder> feed, Mode mode, RefreshContext context) throws SQLException {
        if (mode.replace()) {
            context.jdbc().sql("truncate customer_order, customer").update();
        }
        long accepted;
        try (var staging = new OrderStaging(context, identity.required())) {
            context.progress().step("reading orders from " + feed.source());
            read(feed, staging, context);
            feed.notes().forEach(context.tally()::note);
            context.progress().step("settling duplicates");
            accepted = staging.settle();
            if (accepted == 0) {
                throw new RefreshFailed("NOTHING_ACCEPTED", nothing(feed, context));
            }
            context.progress().step("merging " + accepted + " orders into the record");
            staging.merge();
        }
        int version = publication.publish(context, PublishedPolygons.read(context.jdbc()), feed.source());
        return new RefreshRuns.Outcome(accepted, version);
    }

    private static void read(Feed<RawOrder> feed, OrderStaging staging, RefreshContext context) {
        var check = new OrderCheck(context.catalog(), context.tally(), Instant.now());
        new ReadAhead<>(feed).forEach(raw -> {
            long read = context.tally().read();
            if (read % TELL_EVERY == 0) {
                context.progress().at(read, feed.progress());
            }
            CheckedOrder order = check.check(raw);
            if (order != null) {
                add(staging, order);
            }
        });
    }

    private static void add(OrderStaging staging, CheckedOrder order) {
        try {
            staging.add(order);
        } catch (SQLException e) {
            throw new RefreshFailed(
                    "DATABASE_FAILED", "the database, at row " + order.row() + ": " + e.getMessage(), e);
        }
    }

    private static String nothing(Feed<RawOrder> feed, RefreshContext context) {
        return feed.source() + ": none of " + context.tally().rowsRead()
                + " rows can be taken; the version before stays published";
    }
}
