package com.tapsifood.foodmap.vendor.search;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.query.FloatFilter;
import com.tapsifood.foodmap.platform.query.GeoJson;
import com.tapsifood.foodmap.platform.query.IntFilter;
import com.tapsifood.foodmap.platform.query.KeyFilter;
import com.tapsifood.foodmap.platform.query.PlaceFilter.InBounds;
import com.tapsifood.foodmap.platform.query.PlaceFilter.Near;
import com.tapsifood.foodmap.platform.query.TextFilter;
import com.tapsifood.foodmap.vendor.Flag;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Input of the same name: which vendors, combined any way. What is absent or empty restricts nothing, wherever it
 * stands.
 */
public record VendorWhere(
        @Nullable KeyFilter city,
        @Nullable KeyFilter line,
        @Nullable TextFilter name,
        @Nullable GradeFilter grade,
        @Nullable IntFilter status,
        @Nullable FlagFilter visible,
        @Nullable FlagFilter open,
        @Nullable FloatFilter radiusKm,
        @Nullable List<String> codes,
        @Nullable List<Integer> polygonIds,
        @Nullable List<Integer> hasOrdersIn,
        @Nullable GeoJson within,
        @Nullable Near near,
        @Nullable InBounds bounds,
        @Nullable List<VendorWhere> and,
        @Nullable List<VendorWhere> or,
        @Nullable VendorWhere not) {

    /** No restriction. */
    public static final VendorWhere ALL = new VendorWhere(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static final int DEEPEST = 6;
    static final int LARGEST = 50;

    /** Input of the same name. */
    public record GradeFilter(
            @Nullable Grade eq,
            @Nullable List<Grade> in,
            @Nullable List<Grade> not) {}

    /** Input of the same name. */
    public record FlagFilter(
            @Nullable Flag eq,
            @Nullable List<Flag> in,
            @Nullable List<Flag> not) {}

    /** Refuses what is nested too deep or has too many parts, before anything is made of it. */
    VendorWhere checked() {
        visit(1, new Consumer<>() {
            private int parts;

            @Override
            public void accept(VendorWhere part) {
                if (++parts > LARGEST) {
                    throw new InvalidParameter("filter", "expected at most " + LARGEST + " filters in one");
                }
            }
        });
        return this;
    }

    /** Whether anything in it asks for orders, so that what it selects changes with them. */
    boolean asksForOrders() {
        var found = new AtomicBoolean();
        visit(1, part -> {
            if (part.hasOrdersIn != null && !part.hasOrdersIn.isEmpty()) {
                found.set(true);
            }
        });
        return found.get();
    }

    /** All codes named anywhere. */
    SortedSet<String> allCodes() {
        var all = new TreeSet<String>();
        visit(1, part -> {
            if (part.codes != null) {
                all.addAll(part.codes);
            }
        });
        return all;
    }

    private void visit(int depth, Consumer<VendorWhere> visitor) {
        if (depth > DEEPEST) {
            throw new InvalidParameter("filter", "and, or, not go at most " + DEEPEST + " deep");
        }
        visitor.accept(this);
        if (and != null) {
            and.forEach(part -> part.visit(depth + 1, visitor));
        }
        if (or != null) {
            or.forEach(part -> part.visit(depth + 1, visitor));
        }
        if (not != null) {
            not.visit(depth + 1, visitor);
        }
    }
}
