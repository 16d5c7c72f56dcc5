package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import com.tapsifood.foodmap.refresh.RefreshContext;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.SQLException;

/** Dense numbers of customers: those the table has, and new ones for those it has not. Not for several threads. */
final class CustomerNumbers {

    private final CustomerIdentity identity;
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final LongArrayList added = new LongArrayList();
    private final int highestStored;

    CustomerNumbers(RefreshContext context, String secret) {
        identity = new CustomerIdentity(secret);
        int[] highest = {0};
        context.jdbc().sql("select identity, number from customer").query(row -> {
            numbers.put(row.getLong(1), row.getInt(2));
            highest[0] = Math.max(highest[0], row.getInt(2));
        });
        highestStored = highest[0];
    }

    int of(String userId) {
        long hidden = identity.of(userId);
        int known = numbers.get(hidden);
        if (known != 0) {
            return known;
        }
        added.add(hidden);
        int number = highestStored + added.size();
        numbers.put(hidden, number);
        return number;
    }

    void store(RefreshContext context) throws SQLException {
        try (var rows = new BinaryCopyWriter(context.connection(), "customer (number, identity)")) {
            for (int i = 0; i < added.size(); i++) {
                rows.beginRow(2);
                rows.integer(highestStored + i + 1);
                rows.bigint(added.getLong(i));
            }
            rows.finish();
        }
    }
}
