package com.tapsifood.foodmap.dataset.postgis;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.KeptVersions;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks dataset_version. */
@Component
class KeptVersionsReader implements KeptVersions {

    private final DatabaseClient reader;

    KeptVersionsReader(DatabaseClient reader) {
        this.reader = reader;
    }

    @Override
    public Mono<List<Integer>> of(Dataset dataset) {
        return reader.sql("select id from dataset_version where dataset = :dataset and status = 'superseded'")
                .bind("dataset", dataset.key())
                .map(row -> requireNonNull(row.get("id", Integer.class)))
                .all()
                .collectList();
    }
}
