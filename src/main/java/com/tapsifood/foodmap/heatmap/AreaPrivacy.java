package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Decides which polygons tell nothing of their orders: once, on all orders of a version, never on a filtered answer.
 * One with fewer than k distinct customers is closed, and what a closed one holds. What is closed within the city, or
 * within a polygon that holds others, must together with what lies in none reach k, else the smallest open one closes
 * too: otherwise the whole less its open parts would tell. The server and the views of BI tools both ask here.
 */
public final class AreaPrivacy {

    private final AreaSlots counted;
    private final int k;
    private final boolean known;
    private final Set<Integer> closedHolders;
    private final Set<Integer> closed;

    /**
     * @param counted all orders of the city
     * @param known whether any order of the city has a customer; else orders are counted in their place
     */
    private AreaPrivacy(AreaSlots counted, int k, boolean known) {
        this.counted = counted;
        this.k = k;
        this.known = known;
        Map<Integer, BitSet> holders = slotsBy(counted::holder);
        Map<Integer, BitSet> polygons = slotsBy(counted::polygon);
        BitSet outsideHolders = Objects.requireNonNullElseGet(holders.remove(AreaSlots.OUTSIDE), BitSet::new);
        BitSet outside = Objects.requireNonNullElseGet(polygons.remove(AreaSlots.OUTSIDE), BitSet::new);
        this.closedHolders = completed(tooFew(holders), holders, outsideHolders);
        this.closed = completed(closedWithin(polygons, outside), polygons, outside);
    }

    /** The layers that are decided together with this one, the one that holds the other first. */
    public static List<PolygonLayer> together(PolygonLayer layer) {
        return switch (layer) {
            case MARKETING_AREA -> List.of(PolygonLayer.MARKETING_AREA);
            case REGION, NEIGHBOURHOOD -> List.of(PolygonLayer.REGION, PolygonLayer.NEIGHBOURHOOD);
        };
    }

    /**
     * Ids of the polygons of a layer that tell nothing of their orders.
     *
     * @param all orders of the city by the polygons of the layers {@link #together} with it
     * @param known whether any order of the city has a customer; else orders are counted in their place
     */
    public static Set<Integer> hidden(PolygonLayer layer, AreaSlots all, int k, boolean known) {
        var decided = new AreaPrivacy(all, k, known);
        return switch (layer) {
            case MARKETING_AREA, NEIGHBOURHOOD -> decided.closed;
            case REGION -> decided.closedHolders;
        };
    }

    private Map<Integer, BitSet> slotsBy(IntUnaryOperator polygon) {
        Map<Integer, BitSet> slots = new TreeMap<>();
        IntStream.range(0, counted.slots())
                .forEach(slot -> slots.computeIfAbsent(polygon.applyAsInt(slot), id -> new BitSet())
                        .set(slot));
        return slots;
    }

    private Set<Integer> closedWithin(Map<Integer, BitSet> polygons, BitSet outside) {
        Map<Integer, Map<Integer, BitSet>> byHolder = new TreeMap<>();
        polygons.forEach((id, slots) -> byHolder.computeIfAbsent(holder(slots), holder -> new TreeMap<>())
                .put(id, slots));
        Set<Integer> ids = new HashSet<>();
        byHolder.forEach((holder, held) -> {
            Set<Integer> few = closedHolders.contains(holder) ? held.keySet() : tooFew(held);
            ids.addAll(few.isEmpty() ? few : completed(few, held, ofHolder(holder, outside)));
        });
        return ids;
    }

    /** The polygon that most of the orders of one lie in: borders of two layers seldom agree to the metre. */
    private int holder(BitSet slots) {
        return slots.stream()
                .boxed()
                .max(Comparator.<Integer>comparingLong(counted::orders).thenComparingInt(slot -> -counted.holder(slot)))
                .map(counted::holder)
                .orElse(AreaSlots.OUTSIDE);
    }

    private BitSet ofHolder(int holder, BitSet slots) {
        return slots.stream()
                .filter(slot -> counted.holder(slot) == holder)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private Set<Integer> tooFew(Map<Integer, BitSet> polygons) {
        Set<Integer> few = new HashSet<>();
        polygons.forEach((id, slots) -> {
            if (reached(slots) < k) {
                few.add(id);
            }
        });
        return few;
    }

    /** @param rest slots of the orders in none of the polygons */
    private Set<Integer> completed(Set<Integer> few, Map<Integer, BitSet> polygons, BitSet rest) {
        Set<Integer> ids = new HashSet<>(few);
        var together = (BitSet) rest.clone();
        few.forEach(id -> together.or(Objects.requireNonNull(polygons.get(id))));
        long reached = reached(together);
        if (reached > 0 && reached < k) {
            // an open polygon has k customers of its own, so one is always enough
            polygons.keySet().stream()
                    .filter(id -> !few.contains(id))
                    .min(Comparator.comparingLong(id -> reached(Objects.requireNonNull(polygons.get(id)))))
                    .ifPresent(ids::add);
        }
        return Set.copyOf(ids);
    }

    /** Customers that are certainly distinct: orders without one may be anyone's, and are one among themselves. */
    private long reached(BitSet slots) {
        long orders = slots.stream().mapToLong(counted::orders).sum();
        return known ? Math.max(counted.customers(slots), Math.min(1, orders)) : orders;
    }
}
