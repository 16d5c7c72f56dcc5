package com.tapsifood.foodmap.dataset.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.graphql.DataStatus.CityOrders;
import com.tapsifood.foodmap.dataset.graphql.DataStatus.Orders;
import com.tapsifood.foodmap.dataset.graphql.DataStatus.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "/srv/data/vendors.csv, vendors.csv",
        "C:\\data\\vendors.csv, vendors.csv",
        "/srv/data/, data",
        "demo generator, demo generator"
    })
    void pathsOfTheServerAreNotTold(String source, String told) {
        assertThat(Published.of(version(source, NOW), NOW, true).source()).isEqualTo(told);
    }

    @Test
    void ageIsNeverNegative() {
        assertThat(Published.of(version("x", NOW.minusSeconds(90)), NOW, true).ageSeconds())
                .isEqualTo(90);
        assertThat(Published.of(version("x", NOW.plusSeconds(3)), NOW, true).ageSeconds())
                .isZero();
    }

    @Test
    void rowsOverAllCitiesAreKeptFromCallersOfSome() {
        assertThat(Published.of(version("x", NOW), NOW, false).rows()).isNull();
    }

    @Test
    void daysSpanThoseOfTheCities() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        var cities = List.of(
                new CityOrders("tehran", 2, first.plusDays(1), first.plusDays(9)),
                new CityOrders("shiraz", 1, first, first.plusDays(2)));

        Orders orders = Orders.of(cities).orElseThrow();

        assertThat(orders.firstDay()).isEqualTo(first);
        assertThat(orders.lastDay()).isEqualTo(first.plusDays(9));
        assertThat(Orders.of(List.of())).isEmpty();
    }

    private static DatasetVersion version(String source, Instant publishedAt) {
        return new DatasetVersion(1, Dataset.VENDORS, source, 5, publishedAt);
    }
}
