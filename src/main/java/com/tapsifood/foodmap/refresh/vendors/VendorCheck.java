package com.tapsifood.foodmap.refresh.vendors;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.refresh.Numbers;
import com.tapsifood.foodmap.refresh.RawVendor;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.Rejection;
import com.tapsifood.foodmap.refresh.Tally;
import org.jspecify.annotations.Nullable;

/** Decides whether a raw vendor is a vendor, and what of it is missing. */
final class VendorCheck {

    /** Farther than this no vendor delivers; a longer radius is an error of the feed. */
    static final double LONGEST_RADIUS_KM = 15;

    private final Catalog catalog;
    private final Tally tally;

    VendorCheck(Catalog catalog, Tally tally) {
        this.catalog = catalog;
        this.tally = tally;
    }

    /** The vendor, or null when the row went to quarantine. */
    @Nullable
    CheckedVendor check(RawVendor raw) {
        if (raw.code() == null || raw.code().isBlank()) {
            tally.reject(new Rejection(raw.row(), Reason.MISSING_ID, "vendor_code", null, raw.name()));
            return null;
        }
        Integer cityId = Numbers.whole(raw.cityId());
        City city = cityId == null ? null : catalog.findCity(cityId).orElse(null);
        if (city == null) {
            tally.reject(new Rejection(raw.row(), Reason.UNKNOWN_CITY, "city_id", raw.cityId(), raw.code()));
            return null;
        }
        return new CheckedVendor(
                raw.code().strip(),
                raw.name() == null ? null : FoldedText.display(raw.name()),
                city,
                line(raw),
                place(raw, city),
                radius(raw),
                whole(raw, "status_id", raw.statusId()),
                flag(raw, "visible", raw.visible()),
                flag(raw, "open", raw.open()));
    }

    private @Nullable Integer line(RawVendor raw) {
        if (raw.businessLine() == null) {
            return null;
        }
        BusinessLine line = catalog.findLineOfSource(raw.businessLine()).orElse(null);
        if (line == null) {
            repair(raw, Reason.UNKNOWN_BUSINESS_LINE, "business_line", raw.businessLine());
        }
        return line == null ? null : Integer.valueOf(line.id());
    }

    private @Nullable LonLat place(RawVendor raw, City city) {
        String text = raw.latitude() + ", " + raw.longitude();
        if (raw.latitude() == null || raw.longitude() == null) {
            repair(raw, Reason.MISSING_COORDINATES, "latitude, longitude", null);
            return null;
        }
        Double lat = Numbers.decimal(raw.latitude());
        Double lon = Numbers.decimal(raw.longitude());
        if (lat == null || lon == null || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            repair(raw, Reason.BAD_COORDINATES, "latitude, longitude", text);
            return null;
        }
        if (!city.bounds().contains(lon, lat)) {
            repair(raw, Reason.OUTSIDE_CITY, "latitude, longitude", text);
            return null;
        }
        return new LonLat(lon, lat);
    }

    private @Nullable Float radius(RawVendor raw) {
        if (raw.radiusKm() == null) {
            return null;
        }
        Double km = Numbers.decimal(raw.radiusKm());
        if (km == null || km.floatValue() <= 0 || km > LONGEST_RADIUS_KM) {
            repair(raw, Reason.BAD_RADIUS, "radius", raw.radiusKm());
            return null;
        }
        return km.floatValue();
    }

    private @Nullable Integer whole(RawVendor raw, String field, @Nullable String text) {
        Integer value = Numbers.whole(text);
        if (value == null && text != null) {
            repair(raw, Reason.BAD_NUMBER, field, text);
        }
        return value;
    }

    private @Nullable Boolean flag(RawVendor raw, String field, @Nullable String text) {
        Boolean value = Numbers.flag(text);
        if (value == null && text != null) {
            repair(raw, Reason.BAD_NUMBER, field, text);
        }
        return value;
    }

    private void repair(RawVendor raw, Reason reason, String field, @Nullable String value) {
        tally.repair(new Rejection(raw.row(), reason, field, value, raw.code()));
    }
}
