package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row of the order feed: five in a thousand, so that every check of an import has work. */
enum OrderFlaw {
    NONE(0),
    NO_PLACE(0.0008),
    OFF_THE_EARTH(0.0003),
    NULL_ISLAND(0.0004),
    SWAPPED(0.0003),
    AT_SEA(0.0003),
    BAD_TIME(0.0004),
    UNKNOWN_CITY(0.0005),
    UNKNOWN_LINE(0.0004),
    ODD_ORGANIC(0.0003),
    NO_ID(0.0003),
    NO_VENDOR(0.0003),
    REPEATED(0.0004),
    REPEATED_LATER(0.0003);

    private static final OrderFlaw[] ALL = values();
    private static final double SUM = sum();
    private static final String[] BAD_TIMES = {"2026-02-30 25:61:00", "not a date", "1404/05/12 20:15", "0"};

    private final double share;

    OrderFlaw(double share) {
        this.share = share;
    }

    /** Draws once. */
    static OrderFlaw draw(Dice dice) {
        double left = dice.unit();
        if (left >= SUM) {
            return NONE;
        }
        int i = 0;
        while (i < ALL.length - 1 && left >= ALL[i].share) {
            left -= ALL[i].share;
            i++;
        }
        return ALL[i];
    }

    private static double sum() {
        double sum = 0;
        for (OrderFlaw flaw : ALL) {
            sum += flaw.share;
        }
        return sum;
    }

    boolean repeatsRow() {
        return this == REPEATED || this == REPEATED_LATER;
    }

    /** The row with this flaw; that of a repeated row is that it is there at all. */
    RawOrder spoil(RawOrder row, Dice dice) {
        return switch (this) {
            case NONE, REPEATED, REPEATED_LATER -> row;
            case NO_PLACE -> dice.chance(0.5) ? at(row, null, null) : at(row, row.latitude(), null);
            case OFF_THE_EARTH -> at(row, "95.120000", row.longitude());
            case NULL_ISLAND -> at(row, "0.000000", "0.000000");
            case SWAPPED -> at(row, row.longitude(), row.latitude());
            case AT_SEA -> dice.chance(0.5) ? at(row, "38.400000", "51.000000") : at(row, "26.700000", "52.100000");
            case BAD_TIME -> made(row, row.orderId(), row.vendorCode(), BAD_TIMES[dice.below(BAD_TIMES.length)]);
            case UNKNOWN_CITY -> sold(row, "3", row.businessLine(), row.organic());
            case UNKNOWN_LINE -> sold(row, row.cityId(), "Grocery", row.organic());
            case ODD_ORGANIC -> sold(row, row.cityId(), row.businessLine(), "yes");
            case NO_ID -> made(row, null, row.vendorCode(), row.createdAt());
            case NO_VENDOR -> made(row, row.orderId(), null, row.createdAt());
        };
    }

    private static RawOrder at(RawOrder row, @Nullable String latitude, @Nullable String longitude) {
        return new RawOrder(
                row.row(),
                row.orderId(),
                row.vendorCode(),
                row.userId(),
                row.cityId(),
                row.businessLine(),
                latitude,
                longitude,
                row.organic(),
                row.createdAt());
    }

    private static RawOrder made(
            RawOrder row, @Nullable String orderId, @Nullable String vendorCode, @Nullable String createdAt) {
        return new RawOrder(
                row.row(),
                orderId,
                vendorCode,
                row.userId(),
                row.cityId(),
                row.businessLine(),
                row.latitude(),
                row.longitude(),
                row.organic(),
                createdAt);
    }

    private static RawOrder sold(
            RawOrder row, @Nullable String cityId, @Nullable String businessLine, @Nullable String organic) {
        return new RawOrder(
                row.row(),
                row.orderId(),
                row.vendorCode(),
                row.userId(),
                cityId,
                businessLine,
                row.latitude(),
                row.longitude(),
                organic,
                row.createdAt());
    }
}
