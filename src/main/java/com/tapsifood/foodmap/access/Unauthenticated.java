package com.tapsifood.foodmap.access;

import com.tapsifood.foodmap.platform.Refusal;

/** Nobody we know is asking. Says the same for a missing, wrong, expired and revoked key. */
public final class Unauthenticated extends Refusal {

    public Unauthenticated() {
        this("a valid API key is needed: send it in the header X-API-Key");
    }

    public Unauthenticated(String message) {
        super("UNAUTHENTICATED", message);
    }

    @Override
    public int status() {
        return 401;
    }
}
