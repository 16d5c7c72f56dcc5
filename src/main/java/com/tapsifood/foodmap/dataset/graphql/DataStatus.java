package com.tapsifood.foodmap.dataset.graphql;

import com.tapsifood.foodmap.dataset.DatasetVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Field by field the type of the same name in schema/dataset.graphqls. */
record DataStatus(List<Published> datasets, @Nullable Orders orders) {

    /** @param rows null when the caller sees some cities only: the number is over all of them */
    record Published(
            String dataset,
            int version,
            OffsetDateTime publishedAt,
            int ageSeconds,
            @Nullable Long rows,
            String source) {

        static Published of(DatasetVersion version, Instant now, boolean withRows) {
            long age = now.getEpochSecond() - version.publishedAt().getEpochSecond();
            return new Published(
                    version.dataset().key(),
                    version.id(),
                    version.publishedAt().atOffset(ZoneOffset.UTC),
                    (int) Math.clamp(age, 0, Integer.MAX_VALUE),
                    withRows ? version.rows() : null,
                    fileName(version.source()));
        }

        /** A path of the server is nobody's business. */
        private static String fileName(String source) {
            String trimmed = source.replaceAll("[/\\\\]+$", "");
            return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
        }
    }

    record Orders(LocalDate firstDay, LocalDate lastDay, List<CityOrders> cities) {

        /** The orders of these cities together; empty when there are none. */
        static Optional<Orders> of(List<CityOrders> cities) {
            if (cities.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Orders(
                    Collections.min(cities.stream().map(CityOrders::firstDay).toList()),
                    Collections.max(cities.stream().map(CityOrders::lastDay).toList()),
                    cities));
        }
    }

    record CityOrders(String city, long orders, LocalDate firstDay, LocalDate lastDay) {}
}
