package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.CellKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything under a filter, whether it may be shown or not.
 *
 * @param users distinct customers
 * @param hidden what each cell zoom from {@link HeatSegment#ZOOM} to {@link CellKey#FINEST} does not show
 */
public record HeatTotals(long orders, long organic, long nonOrganic, long users, List<Hidden> hidden) {

    /** Of no orders. */
    public static final HeatTotals NOTHING = new HeatTotals(0, 0, 0, 0, List.of());

    /** Shown plus hidden is the total, at every level. */
    public record Hidden(int cellZoom, long orders, long organic, long nonOrganic) {}

    /** Orders that no finer level shows, by the level they are last shown at. */
    static final class Counter {

        private static final int LEVELS = CellKey.FINEST - CellPrivacy.HIDDEN + 1;

        private final Stamps stamps;
        private final long[][] byOpenZoom = new long[3][LEVELS];
        private long users;

        Counter(int highestCustomer) {
            stamps = Stamps.ofThisThread(highestCustomer);
            stamps.begin();
        }

        /** Orders by the finest level, which knows all open zooms; customers by the coarsest, where they are fewest. */
        void add(HeatSquare square, OrderSelection selection) {
            BlockCounter counter = BlockCounter.of(selection, square);
            HeatLevel finest = square.finest();
            for (int block = 0; block < finest.blocks(); block++) {
                counter.count(finest, block);
                counter.forget(finest, block);
                int level = finest.openZoom()[block] - CellPrivacy.HIDDEN;
                for (int kind = 0; kind < byOpenZoom.length; kind++) {
                    byOpenZoom[kind][level] += counter.orders(kind);
                }
            }
            HeatLevel coarsest = square.coarsest();
            for (int block = 0; block < coarsest.blocks(); block++) {
                counter.count(coarsest, block);
                users += counter.meet(coarsest, block, stamps);
            }
        }

        HeatTotals result() {
            var hidden = new ArrayList<Hidden>();
            long[] closed = new long[3];
            for (int level = 0; level < LEVELS - 1; level++) {
                for (int kind = 0; kind < 3; kind++) {
                    closed[kind] += byOpenZoom[kind][level];
                }
                hidden.add(new Hidden(
                        HeatSegment.ZOOM + level,
                        closed[0] + closed[1] + closed[2],
                        closed[OrderGroup.ORGANIC],
                        closed[OrderGroup.NON_ORGANIC]));
            }
            long[] all = new long[3];
            for (int kind = 0; kind < 3; kind++) {
                all[kind] = closed[kind] + byOpenZoom[kind][LEVELS - 1];
            }
            return new HeatTotals(
                    all[0] + all[1] + all[2],
                    all[OrderGroup.ORGANIC],
                    all[OrderGroup.NON_ORGANIC],
                    users,
                    List.copyOf(hidden));
        }
    }
}
