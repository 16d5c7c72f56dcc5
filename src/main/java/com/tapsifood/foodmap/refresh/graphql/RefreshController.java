package com.tapsifood.foodmap.refresh.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.schedule.RefreshRequests;
import com.tapsifood.foodmap.refresh.schedule.Refreshable;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets administrators refresh at once, and stop what is running. */
@Controller
@Profile("serve")
class RefreshController {

    private final RefreshRequests requests;

    RefreshController(RefreshRequests requests) {
        this.requests = requests;
    }

    @MutationMapping
    Mono<Boolean> refresh(@Argument Refreshable what, @Argument boolean force, @AuthenticationPrincipal Caller caller) {
        return asAdministrator(caller, () -> requests.request(what, Intent.of(false, force)));
    }

    @MutationMapping
    Mono<Boolean> cancelRefresh(@AuthenticationPrincipal Caller caller) {
        return asAdministrator(caller, requests::cancel);
    }

    private static Mono<Boolean> asAdministrator(Caller caller, Callable<Boolean> work) {
        caller.rights().require(Scope.ADMIN);
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
