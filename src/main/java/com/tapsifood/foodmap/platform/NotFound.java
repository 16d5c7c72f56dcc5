package com.tapsifood.foodmap.platform;

/** Something named in the request does not exist, or the caller may not know that it does. */
public final class NotFound extends Refusal {

    public NotFound(String code, String field, String message) {
        super(code, field, message);
    }

    @Override
    public int status() {
        return 404;
    }
}
