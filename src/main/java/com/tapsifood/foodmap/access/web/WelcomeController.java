package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.access.Forbidden;
import com.tapsifood.foodmap.platform.Refusal;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Exchanges the one-time code of the demo's link for the cookie, for this machine only. */
@RestController
@Profile("serve & demo")
class WelcomeController {

    /** Any of them means that someone else's request was passed on, so that it is not from this machine. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final DemoDoor door;

    WelcomeController(DemoDoor door) {
        this.door = door;
    }

    @GetMapping("/welcome")
    Mono<ResponseEntity<String>> welcome(@RequestParam(defaultValue = "") String code, ServerHttpRequest request) {
        if (!isFromThisMachine(request)) {
            return Mono.error(new Forbidden("THIS_MACHINE_ONLY", "the link opens only on the machine of the server"));
        }
        // the door writes a file
        return Mono.fromCallable(() -> door.open(code))
                .subscribeOn(Schedulers.boundedElastic())
                .map(key -> ResponseEntity.status(303)
                        .location(URI.create("/"))
                        .header("Set-Cookie", KeyCookie.with(key, request).toString())
                        .<String>build())
                .onErrorResume(Refusal.class, refusal -> refused(refusal, request));
    }

    static boolean isFromThisMachine(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        return remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress()
                && FORWARDED.stream().noneMatch(request.getHeaders()::containsHeader);
    }

    /** People at a browser get a page they can read, programs the problem document. */
    private static Mono<ResponseEntity<String>> refused(Refusal refusal, ServerHttpRequest request) {
        boolean person = request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
        return person
                ? Mono.just(ResponseEntity.status(refusal.status())
                        .contentType(MediaType.TEXT_HTML)
                        .body(page(refusal.status())))
                : Mono.error(refusal);
    }

    private static String page(int status) {
        String reason = status == 401
                ? "This link is wrong or was used already."
                : "There were too many wrong codes. Wait a minute.";
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Food map</title>
                <h1>No entry</h1><p>%s <code>./dev link</code> prints a fresh link.</p>
                """.formatted(reason);
    }
}
