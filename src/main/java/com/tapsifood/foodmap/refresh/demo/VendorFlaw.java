package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.demo.city.Dice;

/** What is wrong with a row of the vendor feed: three or four per thousand, as sources have it. */
enum VendorFlaw {
    NONE(0),
    NO_CODE(0.0006),
    OFF_THE_EARTH(0.0008),
    NEGATIVE_RADIUS(0.0005),
    ABSURD_RADIUS(0.0005),
    REPEATED_CODE(0.0008);

    private final double share;

    VendorFlaw(double share) {
        this.share = share;
    }

    /** Draws once. */
    static VendorFlaw draw(Dice dice) {
        double left = dice.unit();
        for (VendorFlaw flaw : values()) {
            if (left < flaw.share) {
                return flaw;
            }
            left -= flaw.share;
        }
        return NONE;
    }

    /** Nobody can order from a vendor that the feed does not name. */
    boolean hidesVendor() {
        return this == NO_CODE || this == REPEATED_CODE;
    }
}
