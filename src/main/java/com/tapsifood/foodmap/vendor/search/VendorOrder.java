package com.tapsifood.foodmap.vendor.search;

import com.tapsifood.foodmap.platform.query.KeysetOrder;
import com.tapsifood.foodmap.vendor.Grade;
import java.util.Arrays;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Input of the same name: by what vendors are listed, and which end first. */
public record VendorOrder(By by, @Nullable Direction direction) {

    /** Enumeration VendorOrderBy. */
    public enum By {
        NAME,
        CODE,
        GRADE,
        STATUS,
        RADIUS
    }

    /** Enumeration OrderDirection. */
    public enum Direction {
        ASC,
        DESC
    }

    /** When none is asked for. */
    public static final VendorOrder DEFAULT = new VendorOrder(By.CODE, Direction.ASC);

    /** As the index of the migration has it. */
    private static final Field<String> NAME =
            DSL.field("({0} collate \"fa-x-icu\")", String.class, VendorTable.NAME_KEY);

    /** The best first: grades stand in the order they are shown. */
    private static final Field<Integer> RANK = DSL.field(
            "array_position({0}, {1})",
            Integer.class,
            DSL.inline(Arrays.stream(Grade.values()).map(Grade::label).toArray(String[]::new)),
            VendorTable.GRADE);

    KeysetOrder<?> keyset() {
        boolean descending = direction == Direction.DESC;
        return switch (by) {
            case NAME -> KeysetOrder.by(NAME, VendorTable.NUMBER, true, descending);
            case CODE -> KeysetOrder.by(VendorTable.CODE, VendorTable.NUMBER, false, descending);
            case GRADE -> KeysetOrder.by(RANK, VendorTable.NUMBER, false, descending);
            case STATUS -> KeysetOrder.by(VendorTable.STATUS, VendorTable.NUMBER, true, descending);
            case RADIUS -> KeysetOrder.by(VendorTable.RADIUS_KM, VendorTable.NUMBER, true, descending);
        };
    }

    String canonical() {
        return by + " " + (direction == Direction.DESC ? Direction.DESC : Direction.ASC);
    }
}
