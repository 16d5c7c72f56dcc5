package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.platform.Refusal;

/** Somebody is guessing. */
final class TooManyTries extends Refusal {

    TooManyTries() {
        super("TOO_MANY_TRIES", "too many wrong codes: wait a minute");
    }

    @Override
    public int status() {
        return 429;
    }
}
