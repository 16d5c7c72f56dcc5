package com.tapsifood.foodmap.platform.database;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/** Tells failures of the database as such from faults of ours. */
public final class LostDatabase {

    private static final int DEEPEST = 10;

    private LostDatabase() {}

    /** Whether the failure is, or was caused by, a database that does not answer or not in time. */
    public static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isOne(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof QueryTimeoutException
                || failure instanceof R2dbcTimeoutException
                || failure instanceof R2dbcTransientResourceException
                || failure instanceof R2dbcNonTransientResourceException;
    }
}
