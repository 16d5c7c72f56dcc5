package com.tapsifood.foodmap.heatmap;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Business line and organic packed into one small number: three groups for each line, line 0 being "unknown". */
public final class OrderGroup {

    static final int UNKNOWN = 0;
    static final int ORGANIC = 1;
    static final int NON_ORGANIC = 2;
    private static final int KINDS = 3;

    private OrderGroup() {}

    /** @param organic null when the source does not say: then the order is in neither */
    public static byte of(int line, @Nullable Boolean organic) {
        int kind = organic == null ? UNKNOWN : organic ? ORGANIC : NON_ORGANIC;
        return (byte) (line * KINDS + kind);
    }

    static int kind(int group) {
        return group % KINDS;
    }

    /** A bit for every group of these lines; of all lines when none is named. */
    static long mask(Collection<Integer> lines) {
        if (lines.isEmpty()) {
            return -1L;
        }
        long mask = 0;
        for (int line : lines) {
            mask |= 0b111L << line * KINDS;
        }
        return mask;
    }
}
