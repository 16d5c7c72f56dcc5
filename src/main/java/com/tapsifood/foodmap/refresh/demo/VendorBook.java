package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.demo.city.DemoCity;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import com.tapsifood.foodmap.refresh.demo.city.HotSpots;
import com.tapsifood.foodmap.refresh.demo.city.Micro;
import java.util.Map;
import java.util.Objects;

/** All vendors as they truly are, by number. What the feed says about them is {@link VendorRows}' affair. */
final class VendorBook {

    /** 36^5: a first character and five of base 36 make a code. */
    private static final int CODES = 60_466_176;
    /** Has no divisor in common with 36, so that numbers become different codes. */
    private static final long SCATTER = 26_544_359;
    /** Assumed where the feed gives no radius. */
    private static final double USUAL_RADIUS_KM = 3;

    private static final DemoCity[] CITIES = DemoCity.values();
    private static final DemoLine[] LINES = DemoLine.values();

    private final String[] codes;
    private final byte[] cities;
    private final byte[] lines;
    private final long[] places;
    /** Tenths of a kilometre; 0 when the feed has none. */
    private final byte[] radii;

    private final float[] popularity;
    private final VendorFlaw[] flaws;

    VendorBook(DemoSize size, Map<DemoCity, HotSpots> spots) {
        int count = size.vendors();
        this.codes = new String[count];
        this.cities = new byte[count];
        this.lines = new byte[count];
        this.places = new long[count];
        this.radii = new byte[count];
        this.popularity = new float[count];
        this.flaws = new VendorFlaw[count];
        Dice dice = Dice.of(size.seed(), "vendors");
        Dice flawDice = Dice.of(size.seed(), "vendor flaws");
        int offset = Dice.of(size.seed(), "vendor codes").below(CODES);
        for (int i = 0; i < count; i++) {
            dice.at(i);
            codes[i] = Digits.vendorCode(dice.chance(0.51) ? '2' : '5', (int) ((i * SCATTER + offset) % CODES));
            DemoCity city = city(dice);
            DemoLine line = line(dice);
            cities[i] = (byte) city.ordinal();
            lines[i] = (byte) line.ordinal();
            radii[i] = radius(line, dice);
            flaws[i] = flaw(i, flawDice);
            popularity[i] = flaws[i].hidesVendor() ? 0 : (float) StrictMath.pow(dice.unit() + 0.003, -0.8);
            places[i] = hotSpots(spots, city).shop(dice);
        }
    }

    int count() {
        return codes.length;
    }

    String code(int vendor) {
        return codes[vendor];
    }

    DemoCity city(int vendor) {
        return CITIES[cities[vendor]];
    }

    DemoLine line(int vendor) {
        return LINES[lines[vendor]];
    }

    int lon(int vendor) {
        return Micro.lon(places[vendor]);
    }

    int lat(int vendor) {
        return Micro.lat(places[vendor]);
    }

    /** Tenths of a kilometre as the feed gives it; 0 when it gives none. */
    int radiusTenths(int vendor) {
        return radii[vendor];
    }

    double reachKm(int vendor) {
        return radii[vendor] == 0 ? USUAL_RADIUS_KM : radii[vendor] / 10.0;
    }

    /** Skewed as in life: the first of a thousand draws some hundred times what the last one does; 0 when hidden. */
    float popularity(int vendor) {
        return popularity[vendor];
    }

    VendorFlaw flaw(int vendor) {
        return flaws[vendor];
    }

    private VendorFlaw flaw(int vendor, Dice dice) {
        VendorFlaw flaw = VendorFlaw.draw(dice.at(vendor));
        boolean nothingToRepeat = vendor == 0 || flaws[vendor - 1] != VendorFlaw.NONE;
        return flaw == VendorFlaw.REPEATED_CODE && nothingToRepeat ? VendorFlaw.NONE : flaw;
    }

    private static HotSpots hotSpots(Map<DemoCity, HotSpots> spots, DemoCity city) {
        return Objects.requireNonNull(spots.get(city));
    }

    private static DemoCity city(Dice dice) {
        double left = dice.unit();
        for (DemoCity city : CITIES) {
            left -= city.share().vendors();
            if (left < 0) {
                return city;
            }
        }
        return DemoCity.TEHRAN;
    }

    private static DemoLine line(Dice dice) {
        double left = dice.unit();
        for (DemoLine line : LINES) {
            left -= line.shares().vendors();
            if (left < 0) {
                return line;
            }
        }
        return DemoLine.RESTAURANT;
    }

    /** Mostly in the lower half of what the line delivers to. */
    private static byte radius(DemoLine line, Dice dice) {
        if (dice.chance(0.02)) {
            return 0;
        }
        double u = dice.unit();
        int span = line.radius().greatestTenths() - line.radius().leastTenths();
        return (byte) (line.radius().leastTenths() + Math.round(span * u * u));
    }
}
