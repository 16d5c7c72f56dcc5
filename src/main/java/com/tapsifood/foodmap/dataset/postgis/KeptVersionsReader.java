package com.tapsifood.foodmap.dataset.postgis;

import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.KeptVersions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Asks dataset_version. */
@Component
class KeptVersionsReader implements KeptVersions {

    private final DatabaseClient reader;

    KeptVersionsReader(DatabaseClient reader) {
        this.reader = reader;
    }

    @Override
    public Flux<DatasetVersion> all() {
        return reader.sql("select " + VersionRow.COLUMNS
                        + " from dataset_version where status = 'superseded' order by published_at desc")
                .map(VersionRow::version)
                .all();
    }
}
