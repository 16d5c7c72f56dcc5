package com.tapsifood.foodmap.refresh.metabase;

import static com.tapsifood.foodmap.refresh.metabase.MetabaseProperties.required;

import com.tapsifood.foodmap.platform.database.WriterDatabase;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.file.OrdersCsv;
import com.tapsifood.foodmap.refresh.file.VendorsCsv;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.refresh.vendors.VendorImport;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings in what the saved questions give. */
@Component
public class MetabaseSource {

    private final MetabaseProperties properties;
    private final OrderImport orders;
    private final VendorImport vendors;
    private final JdbcClient record;

    MetabaseSource(MetabaseProperties properties, OrderImport orders, VendorImport vendors, WriterDatabase database) {
        this.properties = properties;
        this.orders = orders;
        this.vendors = vendors;
        this.record = JdbcClient.create(database.source());
    }

    /** Always all of them: nobody tells which changed. */
    public ImportReport vendors(Intent intent, Progress progress) {
        int id = required(properties.vendorsQuestion(), "vendors-question");
        try (var metabase = new Metabase(properties)) {
            var feed =
                    new MetabaseFeed<>(metabase, id, question -> Window.whole(metabase, question), 1, VendorsCsv::new);
            return vendors.run(feed, intent, progress);
        }
    }

    /**
     * Those since some days before the newest on record.
     *
     * @param all every order there is, in place of what is on record
     */
    public ImportReport orders(boolean all, Intent intent, Progress progress) {
        int id = required(properties.ordersQuestion(), "orders-question");
        LocalDate since = all ? null : rereadFrom();
        try (var metabase = new Metabase(properties)) {
            var feed = new MetabaseFeed<>(
                    metabase,
                    id,
                    question -> Window.byTime(metabase, question, since, properties),
                    properties.windowsAtOnce(),
                    OrdersCsv::new);
            return orders.run(feed, new OrderImport.Mode(since == null, intent), progress);
        }
    }

    /** Null when there is no order on record. */
    private @Nullable LocalDate rereadFrom() {
        return record.sql("select (max(created_at) at time zone 'Asia/Tehran')::date - :days from customer_order")
                .param("days", properties.rereadDays())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
