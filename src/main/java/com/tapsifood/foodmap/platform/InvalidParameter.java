package com.tapsifood.foodmap.platform;

/** A parameter whose value cannot be used: unknown, malformed or out of range. */
public final class InvalidParameter extends Refusal {

    public InvalidParameter(String field, String message) {
        super("INVALID_PARAMETER", field, message);
    }
}
