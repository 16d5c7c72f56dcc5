package com.tapsifood.foodmap.dataset.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.dataset.DatasetPublished;
import com.tapsifood.foodmap.dataset.graphql.DataStatus.Published;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Passes on what became published. Who cannot keep up misses some; the next dataStatus says where things stand. */
@Controller
@Profile("serve")
class DatasetNews {

    private final Sinks.Many<DatasetPublished> news = Sinks.many().multicast().directBestEffort();

    @EventListener
    void tell(DatasetPublished published) {
        // PublishedVersions tells one after the other
        news.emitNext(published, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    @SubscriptionMapping
    Flux<Published> datasetPublished(@AuthenticationPrincipal Caller caller) {
        return news.asFlux()
                .onBackpressureBuffer(16, BufferOverflowStrategy.DROP_OLDEST)
                .map(told -> Published.of(
                        told.version(), Instant.now(), !caller.rights().isRestricted()));
    }
}
