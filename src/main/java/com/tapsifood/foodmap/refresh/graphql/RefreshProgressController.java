package com.tapsifood.foodmap.refresh.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.platform.database.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells how imports get on, whichever process runs them: the database is what all of them share. */
@Controller
@Profile("serve")
class RefreshProgressController {

    private static final Logger log = LoggerFactory.getLogger(RefreshProgressController.class);

    private final DatabaseClient reader;
    /** Asks the database once for all who watch, and not at all when nobody does. */
    private final Flux<RefreshRun> changes;

    RefreshProgressController(DatabaseClient reader, Notifications notifications) {
        this.reader = reader;
        this.changes = notifications
                .on("refresh_run")
                .onBackpressureLatest()
                .concatMap(signal -> latest(), 1)
                .share();
    }

    @SubscriptionMapping
    Flux<RefreshRun> refreshProgress(@AuthenticationPrincipal Caller caller) {
        return Flux.merge(latest(), changes.onBackpressureLatest())
                .map(run -> run.seenWith(caller.rights()))
                .distinctUntilChanged();
    }

    private Mono<RefreshRun> latest() {
        return reader.sql(RefreshRun.SELECT + " order by id desc limit 1")
                .map(RefreshRun::of)
                .one()
                .onErrorResume(e -> {
                    log.info("could not ask for the latest import: {}", e.getMessage());
                    return Mono.empty();
                });
    }
}
