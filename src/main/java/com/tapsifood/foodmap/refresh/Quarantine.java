package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.platform.database.BinaryCopyWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quarantine table as one run writes it, on a connection of its own: it is kept also when nothing is published. */
final class Quarantine {

    private final Connection connection;
    private final int runId;

    Quarantine(Connection connection, int runId) {
        this.connection = connection;
        this.runId = runId;
    }

    void write(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        try (var rows =
                new BinaryCopyWriter(connection, "quarantine (run_id, row_number, reason, field, value, source_key)")) {
            for (Rejection rejection : rejections) {
                rows.beginRow(6);
                rows.integer(runId);
                rows.bigint(rejection.row());
                rows.text(rejection.reason().name());
                rows.text(storable(rejection.field()));
                rows.text(storable(rejection.value()));
                rows.text(storable(rejection.sourceKey()));
            }
            rows.finish();
        } catch (SQLException e) {
            throw new RefreshFailed("DATABASE_FAILED", "could not write the quarantine: " + e.getMessage(), e);
        }
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
