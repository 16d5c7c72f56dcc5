package com.tapsifood.foodmap.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.coverage.TargetSnapshot;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.areas.TargetImport;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;

/** The invented business with the targets of Tehran as they are when nobody has changed them. */
@TestComponent
public class PublishedTargets {

    private final PublishedDemo demo;
    private final TargetImport targets;
    private final Served<TargetSnapshot> served;
    private final Catalog catalog;

    PublishedTargets(PublishedDemo demo, TargetImport targets, Served<TargetSnapshot> servedTargets, Catalog catalog) {
        this.demo = demo;
        this.targets = targets;
        this.served = servedTargets;
        this.catalog = catalog;
    }

    /** Publishes both anew. */
    public void beServed() {
        demo.beServed();
        var business = new DemoBusiness(new DemoSize(0, 100, 3, LocalDate.of(2026, 7, 1)), Map.of());
        var report = targets.run(business.targets("tehran"), catalog.getCity("tehran"), Intent.FORCE, Progress.SILENT);
        awaitServed(Objects.requireNonNull(report.version()));
    }

    /** Waits until the server has read a version of the targets. */
    public void awaitServed(int version) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(served.version()).isEqualTo(version));
    }
}
