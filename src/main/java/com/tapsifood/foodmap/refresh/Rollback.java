package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publishes a version of before again. What is on record does not change: the next import of orders publishes all of
 * it. Polygons stay, because everything else was made with them.
 */
@Component
public class Rollback {

    private final RefreshRuns runs;
    private final JdbcClient record;

    Rollback(RefreshRuns runs, WriterDatabase database) {
        this.runs = runs;
        this.record = JdbcClient.create(database.source());
    }

    /** The newest first. */
    public List<KeptVersion> kept(Dataset dataset) {
        return kept(record, dataset);
    }

    /** @param to null for the version that was published before the one of now */
    public ImportReport run(Dataset dataset, @Nullable Integer to, Progress progress) {
        String source = to == null ? "the version before" : "version " + to;
        return runs.run(
                new RefreshRuns.Order(dataset, source, Intent.FORCE, progress), context -> again(dataset, to, context));
    }

    private static RefreshRuns.Outcome again(Dataset dataset, @Nullable Integer to, RefreshContext context) {
        KeptVersion wanted = kept(context.jdbc(), dataset).stream()
                .filter(kept -> !kept.current() && (to == null || kept.version() == to))
                .findFirst()
                .orElseThrow(() -> new RefreshFailed(
                        "NO_SUCH_VERSION",
                        to == null
                                ? "no version of %s before the published one is kept".formatted(dataset.key())
                                : "version %d of %s is not kept, or is the published one"
                                        .formatted(to, dataset.key())));
        if (!wanted.reversible()) {
            throw new RefreshFailed(
                    "OTHER_POLYGONS",
                    "version %d was made with polygons that are not published any more".formatted(wanted.version()));
        }
        context.publication().again(context.jdbc(), dataset, wanted.version());
        return new RefreshRuns.Outcome(wanted.rows(), wanted.version());
    }

    private static List<KeptVersion> kept(JdbcClient jdbc, Dataset dataset) {
        return jdbc.sql("""
                        select v.id, v.source, v.rows, v.published_at, v.status = 'published' as current,
                            v.dataset <> 'polygons'
                                and v.created_at >= coalesce(p.created_at, '-infinity') as reversible
                        from dataset_version v
                        left join dataset_version p on p.dataset = 'polygons' and p.status = 'published'
                        where v.dataset = :dataset and v.status in ('published', 'superseded')
                        order by v.published_at desc
                        """)
                .param("dataset", dataset.key())
                .query((row, number) -> new KeptVersion(
                        row.getInt("id"),
                        row.getString("source"),
                        row.getLong("rows"),
                        row.getObject("published_at", OffsetDateTime.class),
                        row.getBoolean("current"),
                        row.getBoolean("reversible")))
                .list();
    }
}
