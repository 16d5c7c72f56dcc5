package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.RawVendor;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import org.jspecify.annotations.Nullable;

/** What the vendor feed says: a row a vendor, a few of them wrong. */
final class VendorRows {

    private final VendorBook book;
    private final long seed;

    VendorRows(VendorBook book, long seed) {
        this.book = book;
        this.seed = seed;
    }

    RawVendor row(int vendor) {
        VendorFlaw flaw = book.flaw(vendor);
        RawVendor clean = flaw == VendorFlaw.REPEATED_CODE ? moved(vendor) : clean(vendor, vendor);
        return switch (flaw) {
            case NONE, REPEATED_CODE -> clean;
            case NO_CODE -> with(clean, null, clean.latitude(), clean.radiusKm());
            case OFF_THE_EARTH -> with(clean, clean.code(), "135.700000", clean.radiusKm());
            case NEGATIVE_RADIUS -> with(clean, clean.code(), clean.latitude(), "-1.5");
            case ABSURD_RADIUS -> with(clean, clean.code(), clean.latitude(), "400");
        };
    }

    /** The vendor of the row before, some hundred metres on. */
    private RawVendor moved(int vendor) {
        RawVendor before = clean(vendor, vendor - 1);
        return with(before, before.code(), Digits.degrees(book.lat(vendor - 1) + 2_000), before.radiusKm());
    }

    private RawVendor clean(int rowIndex, int vendor) {
        Dice dice = Dice.of(seed, "vendor rows").at(vendor);
        int tenths = book.radiusTenths(vendor);
        return new RawVendor(
                rowIndex + 1,
                book.code(vendor),
                VendorNames.draw(book.line(vendor), dice),
                Integer.toString(book.city(vendor).id()),
                book.line(vendor).feedName(),
                Digits.degrees(book.lat(vendor)),
                Digits.degrees(book.lon(vendor)),
                tenths == 0 ? null : tenths / 10 + "." + tenths % 10,
                dice.chance(0.82) ? "5" : Integer.toString(1 + dice.below(8)),
                flag(dice, 0.85, 0.02),
                flag(dice, 0.60, 0.03));
    }

    private static @Nullable String flag(Dice dice, double set, double unknown) {
        double way = dice.unit();
        return way < set ? "1" : way < 1 - unknown ? "0" : null;
    }

    private static RawVendor with(
            RawVendor row, @Nullable String code, @Nullable String latitude, @Nullable String radiusKm) {
        return new RawVendor(
                row.row(),
                code,
                row.name(),
                row.cityId(),
                row.businessLine(),
                latitude,
                row.longitude(),
                radiusKm,
                row.statusId(),
                row.visible(),
                row.open());
    }
}
