package com.tapsifood.foodmap.access;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as the table knows it.
 *
 * @param endsAt the first instant at which it no longer opens anything, by expiry or revocation
 */
record StoredKey(
        Caller caller, byte[] salt, byte[] hash, @Nullable Instant endsAt) {

    /** Whether the text is this key and still good; takes the same time wherever the two differ. */
    boolean opensWith(KeyText key, Instant now) {
        boolean same = MessageDigest.isEqual(hash, key.hash(salt));
        return same && (endsAt == null || now.isBefore(endsAt));
    }
}
