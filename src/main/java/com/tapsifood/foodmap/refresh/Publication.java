package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.dataset.Dataset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * New versions of datasets. A version is staged, filled and published within the transaction of one import, so readers
 * see the old one or the new one and nothing between.
 */
public final class Publication {

    /** Older versions kept for going back to. */
    private static final int KEPT = 2;

    private Publication() {}

    public static int stage(JdbcClient jdbc, Dataset dataset, String source) {
        return jdbc.sql("""
                        insert into dataset_version (dataset, status, source) values (:dataset, 'staged', :source)
                        returning id
                        """)
                .param("dataset", dataset.key())
                .param("source", source)
                .query(Integer.class)
                .single();
    }

    /**
     * Makes a version the published one and tells the servers when the transaction commits. Its time is later than that
     * of every version before it, whatever the clock says, because servers go by it.
     */
    public static void publish(JdbcClient jdbc, Dataset dataset, int version, long rows) {
        jdbc.sql("update dataset_version set status = 'superseded' where dataset = :dataset and status = 'published'")
                .param("dataset", dataset.key())
                .update();
        jdbc.sql("""
                        update dataset_version set status = 'published', rows = :rows,
                            published_at = greatest(clock_timestamp(), interval '1 microsecond' + (
                                select max(published_at) from dataset_version where dataset = :dataset))
                        where id = :version
                        """)
                .param("rows", rows)
                .param("dataset", dataset.key())
                .param("version", version)
                .update();
        jdbc.sql("""
                        delete from dataset_version where id in (
                            select id from dataset_version where dataset = :dataset and status = 'superseded'
                            order by published_at desc offset :kept)
                        """).param("dataset", dataset.key()).param("kept", KEPT).update();
        jdbc.sql("select pg_notify('dataset_published', :dataset)")
                .param("dataset", dataset.key())
                .query(String.class)
                .optional();
    }

    public static Optional<Integer> published(JdbcClient jdbc, Dataset dataset) {
        return jdbc.sql("select id from dataset_version where dataset = :dataset and status = 'published'")
                .param("dataset", dataset.key())
                .query(Integer.class)
                .optional();
    }
}
