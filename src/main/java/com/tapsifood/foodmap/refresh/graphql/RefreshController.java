package com.tapsifood.foodmap.refresh.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.KeptVersion;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.Rollback;
import com.tapsifood.foodmap.refresh.schedule.RefreshRequests;
import com.tapsifood.foodmap.refresh.schedule.Refreshable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets administrators refresh at once, stop what is running, and go back to what was. */
@Controller
@Profile("serve")
class RefreshController {

    private static final Duration REFUSED_BY_NOW = Duration.ofSeconds(3);

    private final RefreshRequests requests;
    private final Rollback rollback;

    RefreshController(RefreshRequests requests, Rollback rollback) {
        this.requests = requests;
        this.rollback = rollback;
    }

    @MutationMapping
    Mono<Boolean> refresh(@Argument Refreshable what, @Argument boolean force, @AuthenticationPrincipal Caller caller) {
        return asAdministrator(caller, () -> requests.request(what, Intent.of(false, force)));
    }

    /** What is refused is known at once; then the servers may have to read for longer than a request may take. */
    @MutationMapping
    Mono<Boolean> rollBack(
            @Argument Dataset dataset, @Argument @Nullable Integer version, @AuthenticationPrincipal Caller caller) {
        caller.rights().require(Scope.ADMIN);
        var done = Mono.fromRunnable(() -> rollback.run(dataset, version, Progress.SILENT))
                .subscribeOn(Schedulers.boundedElastic())
                .toFuture();
        return Mono.fromFuture(done, true).thenReturn(true).timeout(REFUSED_BY_NOW, Mono.just(true));
    }

    @QueryMapping
    Mono<List<KeptVersion>> keptVersions(@Argument Dataset dataset, @AuthenticationPrincipal Caller caller) {
        return asAdministrator(caller, () -> rollback.kept(dataset));
    }

    @MutationMapping
    Mono<Boolean> cancelRefresh(@AuthenticationPrincipal Caller caller) {
        return asAdministrator(caller, requests::cancel);
    }

    private static <T> Mono<T> asAdministrator(Caller caller, Callable<T> work) {
        caller.rights().require(Scope.ADMIN);
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
