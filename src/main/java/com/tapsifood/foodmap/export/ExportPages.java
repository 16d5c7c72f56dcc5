package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.dataset.Dataset;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads rows of one version page by page as they are wanted, each page with a short statement of its own: a client that
 * reads slowly, or goes away, holds no connection. A version never changes, so the pages fit together as long as it is
 * kept.
 */
@Component
class ExportPages {

    private final DatabaseClient exporter;

    ExportPages(@Qualifier("exporter") DatabaseClient exporter) {
        this.exporter = exporter;
    }

    /**
     * The statement of a page. It gives a row for each of {@code :ids} in {@code :version}, in their order, with these
     * columns and {@code geometry}.
     *
     * @param parameters besides those two
     */
    record Page(String sql, Map<String, Object> parameters, List<String> columns, int size) {}

    /** The rows with these ids; fails with {@link VersionGone} when the version is deleted meanwhile. */
    Flux<List<ExportTable.Row>> read(Dataset dataset, int version, BitSet ids, Page page) {
        return pages(ids, page.size())
                // not concatMap: that acquires the next connection before anybody asks for its rows
                .flatMapSequential(wanted -> whole(dataset, version, wanted, page), 1, 1);
    }

    private Mono<List<ExportTable.Row>> whole(Dataset dataset, int version, Integer[] ids, Page page) {
        return rows(version, ids, page)
                .filter(rows -> rows.size() == ids.length)
                .switchIfEmpty(Mono.error(() -> new VersionGone(dataset, version)));
    }

    private static Flux<Integer[]> pages(BitSet ids, int size) {
        return Flux.generate(() -> ids.nextSetBit(0), (first, sink) -> {
            if (first < 0) {
                sink.complete();
                return first;
            }
            Integer[] page = IntStream.iterate(first, id -> id >= 0, id -> ids.nextSetBit(id + 1))
                    .limit(size)
                    .boxed()
                    .toArray(Integer[]::new);
            sink.next(page);
            return ids.nextSetBit(page[page.length - 1] + 1);
        });
    }

    private Mono<List<ExportTable.Row>> rows(int version, Integer[] ids, Page page) {
        return exporter.sql(page.sql())
                .bind("version", version)
                .bind("ids", ids)
                .bindValues(page.parameters())
                .map(row -> row(row, page.columns()))
                .all()
                .collectList();
    }

    private static ExportTable.Row row(Readable row, List<String> columns) {
        return new ExportTable.Row(
                Arrays.asList(columns.stream().map(row::get).toArray()), row.get("geometry", String.class));
    }
}
