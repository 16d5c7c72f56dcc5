package com.tapsifood.foodmap.vendor.postgis;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.KeptVersions;
import com.tapsifood.foodmap.dataset.OlderVersion;
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
    private final OlderVersion<VendorSnapshot> older;

    VendorReader(DatabaseClient reader, PublishedVersions versions, KeptVersions kept) {
        this.reader = reader;
        this.served = new Served<>(Dataset.VENDORS, versions);
        this.older = new OlderVersion<>(Dataset.VENDORS, () -> kept.of(Dataset.VENDORS), this::readOlder);
    }

    @Bean
    Served<VendorSnapshot> servedVendors() {
        return served;
    }

    @Bean
    OlderVersion<VendorSnapshot> olderVendors() {
        return older;
    }

    @EventListener
    Mono<Void> on(DatasetPublished event) {
        return Mono.when(served.follow(event, version -> read(version.id())), older.follow(event));
    }

    /** Empty when the version was deleted before all of it had been read. */
    private Mono<VendorSnapshot> readOlder(int version) {
        return read(version).filter(vendors -> !vendors.vendors().isEmpty());
    }

    private Mono<VendorSnapshot> read(int version) {
        var all = Statements.SQL
                .select(VendorTable.COLUMNS)
                .from(VendorTable.VENDOR)
                .where(VendorTable.VERSION.eq(version))
                .orderBy(VendorTable.NUMBER);
        return Statements.of(reader, all)
                .map(VendorTable::vendor)
                .all()
                .collectList()
                .map(VendorSnapshot::new);
    }
}
