package com.tapsifood.foodmap.access;

import com.tapsifood.foodmap.platform.Refusal;

/** We know who is asking, and they may not. */
public final class Forbidden extends Refusal {

    public Forbidden() {
        this("FORBIDDEN", "the rights of this key do not reach here");
    }

    public Forbidden(String code, String message) {
        super(code, message);
    }

    @Override
    public int status() {
        return 403;
    }
}
