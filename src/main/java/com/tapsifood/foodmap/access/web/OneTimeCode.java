package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.access.Unauthenticated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/** A code that opens once and is then another. Guessing is slowed down to a few tries a minute. */
final class OneTimeCode {

    static final int WRONG_TRIES = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private String code;
    private Instant windowEnds = Instant.MIN;
    private int wrongTries;

    OneTimeCode(InstantSource clock) {
        this.clock = clock;
        this.code = next();
    }

    /** The code that would open now. */
    synchronized String current() {
        return code;
    }

    /** Uses the code up, or refuses and keeps it. */
    synchronized void redeem(String tried) {
        Instant now = clock.instant();
        if (!now.isBefore(windowEnds)) {
            windowEnds = now.plus(WINDOW);
            wrongTries = 0;
        }
        if (wrongTries >= WRONG_TRIES) {
            throw new TooManyTries();
        }
        if (!MessageDigest.isEqual(bytes(tried), bytes(code))) {
            wrongTries++;
            throw new Unauthenticated("this link is wrong or was used already: ./dev link prints a fresh one");
        }
        code = next();
    }

    private String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
