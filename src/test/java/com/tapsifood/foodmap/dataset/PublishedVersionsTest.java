package com.tapsifood.foodmap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedVersionsTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private final List<Object> told = new ArrayList<>();
    private final PublishedVersions versions = new PublishedVersions(told::add);

    private static DatasetVersion orders(int id, int hour) {
        return new DatasetVersion(id, Dataset.ORDERS, "test", 1, MIDNIGHT.plusSeconds(hour * 3600L));
    }

    private void learn(DatasetVersion... published) {
        versions.learn(List.of(published));
    }

    @Test
    void newVersionIsToldOnce() {
        learn(orders(1, 1));
        learn(orders(1, 1));
        learn(orders(2, 2));
        assertThat(told).containsExactly(new DatasetPublished(orders(1, 1)), new DatasetPublished(orders(2, 2)));
    }

    @Test
    void lateAnswerIsPassedOver() {
        learn(orders(2, 2));
        learn(orders(1, 1));
        assertThat(versions.find(Dataset.ORDERS)).contains(orders(2, 2));
        assertThat(told).containsExactly(new DatasetPublished(orders(2, 2)));
    }

    @Test
    void olderVersionPublishedAnewIsFollowed() {
        learn(orders(1, 1));
        learn(orders(2, 2));
        learn(orders(1, 3));
        learn(orders(2, 2));
        assertThat(versions.find(Dataset.ORDERS)).contains(orders(1, 3));
        assertThat(told).last().isEqualTo(new DatasetPublished(orders(1, 3)));
    }

    @Test
    void datasetsDoNotWaitForEachOther() {
        var vendors = new DatasetVersion(9, Dataset.VENDORS, "test", 1, MIDNIGHT);
        learn(orders(2, 2));
        learn(orders(1, 1), vendors);
        assertThat(versions.all()).containsExactlyInAnyOrder(orders(2, 2), vendors);
    }

    @Test
    void stagedVersionIsToldOnceAndWhenItIsNoMore() {
        versions.learnStaged(List.of(orders(2, 2)));
        versions.learnStaged(List.of(orders(2, 2)));
        versions.learnStaged(List.of(orders(3, 3)));
        versions.learnStaged(List.of());
        versions.learnStaged(List.of());
        assertThat(told)
                .containsExactly(
                        new DatasetStaged(Dataset.ORDERS, orders(2, 2)),
                        new DatasetStaged(Dataset.ORDERS, orders(3, 3)),
                        new DatasetStaged(Dataset.ORDERS, null));
        assertThat(versions.all()).isEmpty();
    }
}
