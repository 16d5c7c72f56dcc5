package com.tapsifood.foodmap.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What this server knows to be published. Goes back to an older version only when that is published anew. */
@Component
public class PublishedVersions {

    private final Map<Dataset, DatasetVersion> versions = new ConcurrentHashMap<>();
    private final Map<Dataset, DatasetVersion> staged = new EnumMap<>(Dataset.class);
    private final ApplicationEventPublisher events;
    private volatile boolean known;

    PublishedVersions(ApplicationEventPublisher events) {
        this.events = events;
    }

    public Optional<DatasetVersion> find(Dataset dataset) {
        return Optional.ofNullable(versions.get(dataset));
    }

    public Collection<DatasetVersion> all() {
        return List.copyOf(versions.values());
    }

    /** Whether the database told at least once what is published; stays true when it is lost later. */
    public boolean areKnown() {
        return known;
    }

    /**
     * Takes note of what the database says is published, and tells who listens about what is new. What was published
     * before what is known is a late answer, or one of a database that lags behind, and is passed over.
     */
    public synchronized void learn(Collection<DatasetVersion> published) {
        for (DatasetVersion version : published) {
            DatasetVersion before = versions.get(version.dataset());
            if (before == null || version.isAfter(before)) {
                versions.put(version.dataset(), version);
                if (before == null || before.id() != version.id()) {
                    events.publishEvent(new DatasetPublished(version));
                }
            }
        }
        known = true;
    }

    /** Takes note of what the database says is about to be published; what it says of no more is not. */
    public synchronized void learnStaged(Collection<DatasetVersion> versions) {
        for (Dataset dataset : Dataset.values()) {
            DatasetVersion now = versions.stream()
                    .filter(version -> version.dataset() == dataset)
                    .max(Comparator.comparingInt(DatasetVersion::id))
                    .orElse(null);
            if (!Objects.equals(now, staged.get(dataset))) {
                if (now == null) {
                    staged.remove(dataset);
                } else {
                    staged.put(dataset, now);
                }
                events.publishEvent(new DatasetStaged(dataset, now));
            }
        }
    }
}
