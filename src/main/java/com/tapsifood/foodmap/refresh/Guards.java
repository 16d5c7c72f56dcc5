package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.dataset.Dataset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keep good data from being replaced by bad: a source that answers by halves looks like one with less to tell. */
@Component
class Guards {

    private final GuardProperties properties;

    Guards(GuardProperties properties) {
        this.properties = properties;
    }

    /** Why the version should not be published; null when it may. */
    @Nullable
    RefreshFailed objection(JdbcClient jdbc, Dataset dataset, int version, Tally tally) {
        long read = tally.rowsRead();
        long rejected = tally.rejectedRows();
        if (rejected > properties.mostQuarantined() * read) {
            return objection(
                    "TOO_MANY_QUARANTINED",
                    "%,d of %,d rows cannot be taken, more than %.1f %%",
                    rejected,
                    read,
                    properties.mostQuarantined());
        }
        long before = rows(jdbc, dataset, "status = 'published'");
        long now = rows(jdbc, dataset, "id = " + version);
        if (now < (1 - properties.mostLost()) * before) {
            return objection(
                    "TOO_FEW_ROWS",
                    "%,d rows would take the place of %,d, more than %.1f %% fewer",
                    now,
                    before,
                    properties.mostLost());
        }
        return null;
    }

    private static RefreshFailed objection(String code, String why, long one, long other, double share) {
        return new RefreshFailed(
                code, why.formatted(one, other, share * 100) + "; only an import that is forced publishes this");
    }

    private static long rows(JdbcClient jdbc, Dataset dataset, String which) {
        return jdbc.sql("select coalesce(sum(rows), 0) from dataset_version where dataset = :dataset and " + which)
                .param("dataset", dataset.key())
                .query(Long.class)
                .single();
    }
}
