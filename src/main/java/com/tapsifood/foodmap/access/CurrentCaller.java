package com.tapsifood.foodmap.access;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The caller of the request at hand, where there is no handler method to hand it in. */
@Component
public class CurrentCaller {

    /** The caller; fails with {@link Unauthenticated} outside a request or on a public path. */
    public Mono<Caller> get() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .mapNotNull(authentication -> authentication.getPrincipal())
                .ofType(Caller.class)
                .switchIfEmpty(Mono.error(Unauthenticated::new));
    }
}
