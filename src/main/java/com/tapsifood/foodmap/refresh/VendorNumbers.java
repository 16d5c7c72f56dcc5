package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Dense numbers of vendor codes: those the table has, and new ones for those it has not. Not for several threads. */
public final class VendorNumbers {

    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private final List<String> added = new ArrayList<>();
    private final int highestStored;

    public VendorNumbers(RefreshContext context) {
        int[] highest = {0};
        context.jdbc().sql("select code, number from vendor_identity").query(row -> {
            numbers.put(row.getString(1), row.getInt(2));
            highest[0] = Math.max(highest[0], row.getInt(2));
        });
        highestStored = highest[0];
    }

    public int of(String code) {
        int known = numbers.getInt(code);
        if (known != 0) {
            return known;
        }
        added.add(code);
        int number = highestStored + added.size();
        numbers.put(code, number);
        return number;
    }

    public void store(RefreshContext context) throws SQLException {
        try (var rows = new BinaryCopyWriter(context.connection(), "vendor_identity (number, code)")) {
            for (int i = 0; i < added.size(); i++) {
                rows.beginRow(2);
                rows.integer(highestStored + i + 1);
                rows.text(added.get(i));
            }
            rows.finish();
        }
    }
}
