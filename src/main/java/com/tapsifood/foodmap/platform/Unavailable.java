package com.tapsifood.foodmap.platform;

/** Something this answer needs, such as the database, is away for now; asking again later helps. */
public final class Unavailable extends Refusal {

    /** What clients are told to wait, in seconds. */
    public static final int RETRY_AFTER_SECONDS = 5;

    public Unavailable(String message) {
        super("UNAVAILABLE", message);
    }

    @Override
    public int status() {
        return 503;
    }
}
