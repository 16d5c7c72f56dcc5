package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.access.KeyDirectory;
import com.tapsifood.foodmap.access.Unauthenticated;
import com.tapsifood.foodmap.platform.InvalidParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lets the dashboard keep a key where its scripts cannot read it. Nothing is remembered here. */
@RestController
@Profile("serve")
class SessionController {

    private final KeyDirectory keys;

    SessionController(KeyDirectory keys) {
        this.keys = keys;
    }

    record SignIn(@Nullable String key) {
        @Override
        public String toString() {
            return "SignIn[key=***]";
        }
    }

    @PostMapping(path = "/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Void>> signIn(@RequestBody SignIn body, ServerHttpRequest request) {
        String key = body.key();
        if (key == null) {
            return Mono.error(new InvalidParameter("key", "send {\"key\": \"...\"}"));
        }
        return keys.find(key)
                .switchIfEmpty(Mono.error(() -> new Unauthenticated("this key is not valid")))
                .map(caller -> answer(KeyCookie.with(key, request).toString()));
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> signOut(ServerHttpRequest request) {
        return answer(KeyCookie.cleared(request).toString());
    }

    private static ResponseEntity<Void> answer(String cookie) {
        return ResponseEntity.noContent().header("Set-Cookie", cookie).build();
    }
}
