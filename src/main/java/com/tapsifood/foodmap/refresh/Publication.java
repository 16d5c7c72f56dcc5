package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.dataset.Dataset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * New versions of datasets. A version is staged and filled within the transaction of one import; when that is committed
 * the servers read it, and then all versions of the import become the published ones together, in a second transaction.
 */
public final class Publication {

    /** Older versions kept for going back to, whatever their age. */
    private static final int KEPT = 7;

    /** How long servers may take to read a version before it is published. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Staged> ready = new ArrayList<>();

    private record Staged(Dataset dataset, int version) {}

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

    /** A version is complete: it is published with all others of its import when nothing is left to do. */
    void complete(JdbcClient jdbc, Dataset dataset, int version, long rows) {
        jdbc.sql("update dataset_version set rows = :rows where id = :version")
                .param("rows", rows)
                .param("version", version)
                .update();
        ready.add(new Staged(dataset, version));
    }

    /** A version that was published before will be so again. */
    void again(JdbcClient jdbc, Dataset dataset, int version) {
        jdbc.sql("update dataset_version set status = 'staged' where id = :version")
                .param("version", version)
                .update();
        ready.add(new Staged(dataset, version));
    }

    /** Tells the servers, when the transaction commits, what they may read already. */
    void announce(JdbcClient jdbc) {
        ready.forEach(staged -> notify(jdbc, staged.dataset()));
    }

    /**
     * Waits until every server that is there has read the orders, the only dataset that takes long. Who takes too long
     * reads them when they are published.
     */
    void awaitServers(JdbcClient jdbc) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Staged staged : ready) {
            while (staged.dataset() == Dataset.ORDERS
                    && serversWithout(jdbc, staged.version()) > 0
                    && System.nanoTime() < end) {
                jdbc.sql("select pg_sleep(0.05)").query(String.class).optional();
            }
        }
    }

    private static long serversWithout(JdbcClient jdbc, int version) {
        return jdbc.sql("select servers_without(:version)")
                .param("version", version)
                .query(Long.class)
                .single();
    }

    void publish(JdbcClient jdbc) {
        ready.forEach(staged -> publish(jdbc, staged));
    }

    /**
     * Makes a version the published one and tells the servers when the transaction commits. Its time is later than that
     * of every version before it, whatever the clock says, because servers go by it.
     */
    private static void publish(JdbcClient jdbc, Staged staged) {
        String dataset = staged.dataset().key();
        jdbc.sql("update dataset_version set status = 'superseded' where dataset = :dataset and status = 'published'")
                .param("dataset", dataset)
                .update();
        jdbc.sql("""
                        update dataset_version set status = 'published',
                            published_at = greatest(clock_timestamp(), interval '1 microsecond' + (
                                select max(published_at) from dataset_version where dataset = :dataset))
                        where id = :version
                        """)
                .param("dataset", dataset)
                .param("version", staged.version())
                .update();
        forget(jdbc, dataset);
        notify(jdbc, staged.dataset());
    }

    /** Of vendors, who come every few minutes, also those of a day and the last one of each of thirty days are kept. */
    private static void forget(JdbcClient jdbc, String dataset) {
        jdbc.sql("""
                        delete from dataset_version where id in (
                            select id from (
                                select id, published_at, row_number() over (order by published_at desc) as age,
                                    row_number() over (
                                        partition by (published_at at time zone 'Asia/Tehran')::date
                                        order by published_at desc) as of_day
                                from dataset_version where dataset = :dataset and status = 'superseded') old
                            where age > :kept and not (:dataset = 'vendors' and (
                                published_at > now() - interval '1 day'
                                or of_day = 1 and published_at > now() - interval '30 days')))
                        """).param("dataset", dataset).param("kept", KEPT).update();
    }

    /** What was staged and not published: its import broke off, or is breaking off now. */
    static void withdraw(JdbcClient jdbc) {
        jdbc.sql("""
                        update dataset_version set status = 'superseded'
                        where status = 'staged' and published_at is not null
                        """).update();
        jdbc.sql("delete from dataset_version where status = 'staged'").update();
    }

    private static void notify(JdbcClient jdbc, Dataset dataset) {
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
