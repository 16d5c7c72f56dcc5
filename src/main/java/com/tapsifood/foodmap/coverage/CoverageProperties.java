package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.VendorFilter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Coverage.
 *
 * @param cellMeters side of a cell that nobody asks otherwise for, 100 to 1000
 * @param targetVendors which vendors count towards targets, whatever the filter; written as in a tile address
 * @param memory counts kept for who asks again may take this much
 */
@ConfigurationProperties("foodmap.coverage")
public record CoverageProperties(
        @DefaultValue("200") int cellMeters,
        @DefaultValue("status=5&visible=true") String targetVendors,
        @DefaultValue("64MB") DataSize memory) {

    public static final int LEAST_METERS = 100;
    public static final int MOST_METERS = 1000;

    public CoverageProperties {
        if (cellMeters < LEAST_METERS || cellMeters > MOST_METERS) {
            throw new IllegalArgumentException("cell-meters must be 100 to 1000, not " + cellMeters);
        }
        VendorFilter.ofTraits(TileQuery.parse(targetVendors).only(VendorFilter.TRAITS));
    }

    /** The vendors of a city that count towards targets. */
    VendorFilter targetVendors(String city) {
        return VendorFilter.of(TileQuery.parse("city=" + city).replacedBy(TileQuery.parse(targetVendors)));
    }
}
