package com.tapsifood.foodmap.platform.graphql;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Executes queries on threads of their own, as many as there are processors. A large one takes some tens of
 * milliseconds, in which an event loop would keep tiles waiting and new connections unheard.
 */
@Component
@Profile("serve")
@Order(GraphWorkers.INSIDE_THE_DEADLINE)
class GraphWorkers implements WebGraphQlInterceptor {

    static final int INSIDE_THE_DEADLINE = RequestErrors.AROUND_ALL + 1;

    private static final Scheduler WORKERS =
            Schedulers.newParallel("graphql", Runtime.getRuntime().availableProcessors(), true);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        // the answer is written as JSON where it arrives, which is an event loop when the database had the last word
        return Mono.defer(() -> chain.next(request)).subscribeOn(WORKERS).publishOn(WORKERS);
    }
}
