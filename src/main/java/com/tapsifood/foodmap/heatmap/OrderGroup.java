package com.tapsifood.foodmap.heatmap;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Business line and organic packed into one small number: three groups for each line, line 0 being "unknown". */
public final class OrderGroup {

    /** Line of an order whose line is unknown. */
    public static final int NO_LINE = 0;

    static final int UNKNOWN = 0;
    static final int ORGANIC = 1;
    static final int NON_ORGANIC = 2;
    static final int KINDS = 3;

    /** As many as have a bit in a mask. */
    static final int MOST_LINES = Long.SIZE / KINDS;

    private OrderGroup() {}

    /** @param organic null when the source does not say: then the order is in neither */
    public static byte of(int line, @Nullable Boolean organic) {
        int kind = organic == null ? UNKNOWN : organic ? ORGANIC : NON_ORGANIC;
        return (byte) (line * KINDS + kind);
    }

    /** Id of the business line, or {@link #NO_LINE}. */
    public static int line(int group) {
        return group / KINDS;
    }

    public static boolean isOrganic(int group) {
        return kind(group) == ORGANIC;
    }

    public static boolean isNonOrganic(int group) {
        return kind(group) == NON_ORGANIC;
    }

    static int kind(int group) {
        return group % KINDS;
    }

    /**
     * A bit for every group that is in.
     *
     * @param lines empty for all
     * @param organic null for all, those the source says nothing of included
     */
    static long mask(Collection<Integer> lines, @Nullable Boolean organic) {
        if (lines.isEmpty() && organic == null) {
            return -1L;
        }
        long kinds = organic == null ? 0b111 : 1L << (organic ? ORGANIC : NON_ORGANIC);
        long mask = 0;
        for (int line = 0; line < MOST_LINES; line++) {
            if (lines.isEmpty() || lines.contains(line)) {
                mask |= kinds << line * KINDS;
            }
        }
        return mask;
    }
}
