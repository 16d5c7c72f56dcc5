package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.Rejection;
import com.tapsifood.foodmap.refresh.VendorNumbers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The temporary table that checked orders wait in until all are read; gone with the transaction. */
final class OrderStaging implements AutoCloseable {

    private static final String COLUMNS = "order_id, created_at, city_id, vendor_number, customer_number,"
            + " business_line_id, organic, run_id, cell, geom";

    private final RefreshContext context;
    private final VendorNumbers vendors;
    private final CustomerNumbers customers;
    private final BinaryCopyWriter rows;
    private final RepeatedIds repeated = new RepeatedIds();
    private int duplicates;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    OrderStaging(RefreshContext context, String identitySecret) throws SQLException {
        this.context = context;
        this.vendors = new VendorNumbers(context);
        this.customers = new CustomerNumbers(context, identitySecret);
        context.jdbc().sql("""
                        create temporary table staged_order on commit drop as
                        select 0::bigint as row_number, customer_order.* from customer_order limit 0
                        """).update();
        rows = new BinaryCopyWriter(context.connection(), "staged_order (row_number, " + COLUMNS + ")");
    }

    void add(CheckedOrder order) throws SQLException {
        first = order.createdAt().isBefore(first) ? order.createdAt() : first;
        last = order.createdAt().isAfter(last) ? order.createdAt() : last;
        repeated.add(order.orderId());
        rows.beginRow(11);
        rows.bigint(order.row());
        rows.text(order.orderId());
        rows.timestamptz(order.createdAt());
        rows.smallint(order.city().id());
        rows.integer(vendors.of(order.vendorCode()));
        rows.integer(order.userId() == null ? null : Integer.valueOf(customers.of(order.userId())));
        rows.smallint(order.line() == 0 ? null : Integer.valueOf(order.line()));
        rows.bool(order.organic());
        rows.integer(context.runId());
        rows.bigint(CellKey.of(order.lon(), order.lat()));
        rows.point(order.lon(), order.lat());
    }

    /** Ends reading: duplicates go to quarantine, the latest stays. Returns the orders left. */
    long settle() throws SQLException {
        long staged = rows.finish();
        vendors.store(context);
        customers.store(context);
        if (!repeated.candidates().isEmpty()) {
            rejectRepeated();
        }
        return staged - duplicates;
    }

    /** Of several rows with one id the latest stays. */
    private void rejectRepeated() throws SQLException {
        context.jdbc()
                .sql("create temporary table repeated_id (order_id text collate \"C\") on commit drop")
                .update();
        try (var ids = new BinaryCopyWriter(context.connection(), "repeated_id")) {
            for (String id : repeated.candidates()) {
                ids.beginRow(1);
                ids.text(id);
            }
            ids.finish();
        }
        context.jdbc().sql("""
                        create temporary table repeated_order on commit drop as
                        select * from (
                            select ctid as place, row_number, order_id, row_number() over (
                                partition by order_id order by created_at desc, row_number desc) as rank
                            from staged_order where order_id in (select order_id from repeated_id)
                        ) ranked where rank > 1
                        """).update();
        context.jdbc().sql("select row_number, order_id from repeated_order").query(row -> {
            String orderId = row.getString(2);
            context.tally().reject(new Rejection(row.getLong(1), Reason.DUPLICATE_ID, "order_id", orderId, orderId));
        });
        duplicates = context.jdbc()
                .sql("delete from staged_order where ctid = any (array(select place from repeated_order))")
                .update();
    }

    /** Moves the orders into the record; what it had of the same id is replaced. */
    void merge() {
        context.jdbc()
                .sql("""
                        select ensure_order_partitions((:first at time zone 'Asia/Tehran')::date,
                            (greatest(:last, now() + interval '3 months') at time zone 'Asia/Tehran')::date)
                        """)
                .param("first", OffsetDateTime.ofInstant(first, ZoneOffset.UTC))
                .param("last", OffsetDateTime.ofInstant(last, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        boolean empty = context.jdbc()
                .sql("select not exists (select from customer_order)")
                .query(Boolean.class)
                .single();
        if (empty) {
            call("select drop_order_key()");
            insert();
            call("select add_order_key()");
        } else {
            context.jdbc()
                    .sql("delete from customer_order o using staged_order s where o.order_id = s.order_id")
                    .update();
            insert();
        }
    }

    private void insert() {
        context.jdbc()
                .sql("insert into customer_order (" + COLUMNS + ") select " + COLUMNS + " from staged_order")
                .update();
    }

    private void call(String function) {
        context.jdbc().sql(function).query(row -> {});
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
