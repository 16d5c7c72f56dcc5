package com.tapsifood.foodmap.access;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets callers in, for what is answered before the security filters: see decision 0016. */
@Component
public class Gate {

    private final KeyDirectory keys;

    Gate(KeyDirectory keys) {
        this.keys = keys;
    }

    /** Who asks; fails with {@link Unauthenticated}, or with {@link Forbidden} when the scope is not theirs. */
    public Mono<Caller> admit(ServerHttpRequest request, Scope needed) {
        return KeySources.find(request)
                .map(keys::find)
                .orElseGet(Mono::empty)
                .switchIfEmpty(Mono.error(Unauthenticated::new))
                .map(caller -> checked(caller, needed));
    }

    private static Caller checked(Caller caller, Scope needed) {
        caller.rights().require(needed);
        return caller;
    }
}
