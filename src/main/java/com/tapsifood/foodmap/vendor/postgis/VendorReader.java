package com.tapsifood.foodmap.vendor.postgis;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return reader.sql("""
                        select number, code, name, city_id, business_line_id, grade, status_id, visible, open,
                            radius_km, st_x(geom) as lon, st_y(geom) as lat,
                            marketing_area_id, region_id, neighbourhood_id
                        from vendor where version_id = :version order by number
                        """)
                .bind("version", version.id())
                .map(VendorReader::vendor)
                .all()
                .collectList()
                .map(VendorSnapshot::new);
    }

    private static Vendor vendor(Readable row) {
        return new Vendor(
                requireNonNull(row.get("number", Integer.class)),
                requireNonNull(row.get("code", String.class)),
                row.get("name", String.class),
                requireNonNull(row.get("city_id", Integer.class)),
                row.get("business_line_id", Integer.class),
                grade(requireNonNull(row.get("grade", String.class))),
                row.get("status_id", Integer.class),
                row.get("visible", Boolean.class),
                row.get("open", Boolean.class),
                row.get("radius_km", Float.class),
                place(row.get("lon", Double.class), row.get("lat", Double.class)),
                areas(row));
    }

    private static Grade grade(String label) {
        return Grade.find(label).orElseThrow(() -> new IllegalStateException("a stored grade is " + label));
    }

    private static Set<Integer> areas(Readable row) {
        return Stream.of("marketing_area_id", "region_id", "neighbourhood_id")
                .map(column -> row.get(column, Integer.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LonLat place(@Nullable Double lon, @Nullable Double lat) {
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }
}
