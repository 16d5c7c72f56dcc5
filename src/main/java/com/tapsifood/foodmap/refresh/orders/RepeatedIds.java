package com.tapsifood.foodmap.refresh.orders;

import java.util.HashSet;
import java.util.Set;

/**
 * Notices order ids that may have come before, in memory that does not grow with the orders: a Bloom filter. It never
 * misses one; of ids that did not come before it names a few, two in a thousand at ten million. The database decides.
 */
final class RepeatedIds {

    private static final int BITS = 29;
    private static final long MASK = (1L << BITS) - 1;

    private final long[] seen = new long[1 << BITS - 6];
    private final Set<String> candidates = new HashSet<>();

    void add(String orderId) {
        long hash = hash(orderId);
        boolean first = set(hash & MASK);
        boolean second = set(hash >>> 64 - BITS);
        if (!first && !second) {
            candidates.add(orderId);
        }
    }

    /** Ids that may be of several rows; all that are, and few others. */
    Set<String> candidates() {
        return candidates;
    }

    /** Whether the bit was not set before. */
    private boolean set(long bit) {
        int word = (int) (bit >>> 6);
        long mask = 1L << (bit & 63);
        boolean isNew = (seen[word] & mask) == 0;
        seen[word] |= mask;
        return isNew;
    }

    /** FNV-1a over the characters, then the finalizer of MurmurHash3, so that both ends of the number are good. */
    private static long hash(String text) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100_0000_01B3L;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51_AFD7_ED55_8CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CE_B9FE_1A85_EC53L;
        return hash ^ hash >>> 33;
    }
}
