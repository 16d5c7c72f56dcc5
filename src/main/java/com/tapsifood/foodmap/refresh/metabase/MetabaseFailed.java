package com.tapsifood.foodmap.refresh.metabase;

import com.tapsifood.foodmap.platform.Refusal;

/** Metabase did not give what was asked for. Messages tell of its answer, never of what it was asked or by whom. */
final class MetabaseFailed extends Refusal {

    private final boolean passing;

    private MetabaseFailed(String code, String message, boolean passing) {
        super(code, message);
        this.passing = passing;
    }

    /** It may go well next time. */
    static MetabaseFailed passing(String message) {
        return new MetabaseFailed("SOURCE_FAILED", message, true);
    }

    /** Asking again would change nothing. */
    static MetabaseFailed lasting(String code, String message) {
        return new MetabaseFailed(code, message, false);
    }

    boolean isPassing() {
        return passing;
    }
}
