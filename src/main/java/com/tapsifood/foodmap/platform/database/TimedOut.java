package com.tapsifood.foodmap.platform.database;

import com.tapsifood.foodmap.platform.Refusal;
import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;

/** The question took longer than the database gives one statement. */
public final class TimedOut extends Refusal {

    /** SQLSTATE query_canceled: the statement timeout of the role. */
    private static final String QUERY_CANCELED = "57014";

    private static final int DEEPEST = 10;

    public TimedOut() {
        super("TIMEOUT", "the database took too long; ask for less at once");
    }

    @Override
    public int status() {
        return 504;
    }

    /** Whether the database gave up a statement for its length. */
    public static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof R2dbcException told && QUERY_CANCELED.equals(told.getSqlState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
