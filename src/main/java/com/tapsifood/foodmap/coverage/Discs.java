package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.coverage.raster.Disc;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.geo.UtmZone;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What vendors reach, and who of them is not counted.
 *
 * @param withoutPlace vendors left out, because nobody knows where they are
 * @param withoutRadius vendors left out, because nobody knows how far they go
 * @param imputed vendors counted with a radius that was asked for
 */
record Discs(List<Disc> list, int withoutPlace, int withoutRadius, int imputed) {

    Discs {
        // neighbours one after the other, so that what is counted stays in the processor's caches
        list = list.stream()
                .sorted(Comparator.comparingDouble(disc -> disc.centre().north()))
                .toList();
    }

    static Discs of(Stream<Vendor> vendors, Reach reach, UtmZone zone, Catalog catalog) {
        var drawing = new Drawing(reach, zone);
        vendors.filter(vendor -> !reach.removed().contains(vendor.code())).forEach(drawing::add);
        for (AddedVendor vendor : reach.added()) {
            String line = vendor.line();
            int lineId = line == null ? 0 : catalog.lineIds(List.of(line)).first();
            double metres = vendor.radiusKm().doubleValue() * Metres.PER_KM;
            drawing.discs.add(new Disc(zone.project(vendor.place()), metres, lineId, Grade.UNGRADED));
        }
        return new Discs(drawing.discs, drawing.withoutPlace, drawing.withoutRadius, drawing.imputed);
    }

    private static final class Drawing {

        private final Reach reach;
        private final UtmZone zone;
        private final List<Disc> discs = new ArrayList<>();
        private int withoutPlace;
        private int withoutRadius;
        private int imputed;

        Drawing(Reach reach, UtmZone zone) {
            this.reach = reach;
            this.zone = zone;
        }

        private void add(Vendor vendor) {
            LonLat place = vendor.place();
            OptionalDouble metres = reach.metres(vendor);
            if (place == null) {
                withoutPlace++;
            } else if (metres.isEmpty()) {
                withoutRadius++;
            } else {
                imputed += reach.imputes(vendor) ? 1 : 0;
                int line = vendor.lineId() == null ? 0 : vendor.lineId();
                discs.add(new Disc(zone.project(place), metres.getAsDouble(), line, vendor.grade()));
            }
        }
    }
}
