package com.tapsifood.foodmap.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.geo.Geodesic;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoveringVendorTest {

    private static final LonLat PLACE = new LonLat(51.4, 35.7);
    private static final LonLat NEAR = new LonLat(51.41, 35.7);
    private static final LonLat FAR = new LonLat(51.43, 35.7);

    @Test
    void vendorsReachAsFarAsTheirRadius() {
        float justEnough = (float) (Geodesic.metres(NEAR, PLACE) / 1000) + 0.001f;
        assertThat(CoveringVendor.of(
                        PLACE,
                        Stream.of(
                                vendor("far", FAR, 3f),
                                vendor("near", NEAR, justEnough),
                                vendor("short", NEAR, justEnough - 0.002f),
                                vendor("here", PLACE, 0.1f))))
                .extracting(covering -> covering.vendor().code())
                .containsExactly("here", "near", "far");
    }

    @Test
    void vendorWithoutPlaceOrRadiusReachesNothing() {
        assertThat(CoveringVendor.of(PLACE, Stream.of(vendor("a", null, 3f), vendor("b", PLACE, null))))
                .isEmpty();
    }

    private static Vendor vendor(String code, @Nullable LonLat place, @Nullable Float radiusKm) {
        return new Vendor(1, code, null, 2, null, Grade.UNGRADED, null, null, null, radiusKm, place, Set.of());
    }
}
