package com.tapsifood.foodmap.vendor.postgis;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.platform.query.Statements;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import com.tapsifood.foodmap.vendor.search.VendorTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps the served vendors those that are published. */
@Configuration(proxyBeanMethods = false)
class VendorReader {

    private final DatabaseClient reader;
    private final Served<VendorSnapshot> served;

    VendorReader(DatabaseClient reader, PublishedVersions versions) {
        this.reader = reader;
        this.served = new Served<>(Dataset.VENDORS, versions);
    }

    @Bean
    Served<VendorSnapshot> servedVendors() {
        return served;
    }

    @EventListener
    Mono<Void> on(DatasetPublished event) {
        return served.follow(event, this::read);
    }

    private Mono<VendorSnapshot> read(DatasetVersion version) {
        var all = Statements.SQL
                .select(VendorTable.COLUMNS)
                .from(VendorTable.VENDOR)
                .where(VendorTable.VERSION.eq(version.id()))
                .orderBy(VendorTable.NUMBER);
        return Statements.of(reader, all)
                .map(VendorTable::vendor)
                .all()
                .collectList()
                .map(VendorSnapshot::new);
    }
}
