package com.tapsifood.foodmap.platform;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is "no", with a stable code and, where one is at fault, the field. Features own their refusals;
 * the platform turns them into problem documents, GraphQL errors and exit messages in one place each.
 */
public abstract class Refusal extends RuntimeException {

    private final String code;
    private final @Nullable String field;

    protected Refusal(String code, String message) {
        this(code, null, message);
    }

    protected Refusal(String code, @Nullable String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    protected Refusal(String code, String message, Throwable cause) {
        super(message, cause, false, true);
        this.code = code;
        this.field = null;
    }

    /** Stable, upper case with underscores; also the metric tag. */
    public String code() {
        return code;
    }

    /** The request parameter, argument or column at fault. */
    public @Nullable String field() {
        return field;
    }

    /** HTTP status that tells the same. */
    public int status() {
        return 400;
    }
}
