package com.tapsifood.foodmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private static final Vendor KNOWN = CoverageFixtures.vendor(1, CoverageFixtures.TEHRAN, 1, 2f, null);
    private static final Vendor UNKNOWN = CoverageFixtures.vendor(2, CoverageFixtures.TEHRAN, 1, null, null);

    private static Reach reach(String text) {
        return Reach.of(TileQuery.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reach=80%25|reach=80%25",
                "reach=100%25|''",
                "reach=3.50km|reach=3.5km",
                "reach=3 KM|reach=3km",
                "impute=3km&reach=300%25|reach=300%25&impute=3km",
                "remove=b,a,b|remove=a,b",
                "add=51.40/35.70/2.50km/cafe,51.3/35.7/2km|add=51.3/35.7/2km,51.4/35.7/2.5km/cafe"
            })
    void equalReachesHaveOneText(String asked, String canonical) {
        assertThat(reach(asked).canonical()).isEqualTo(canonical);
        assertThat(reach(canonical)).isEqualTo(reach(asked));
        assertThat(reach(asked).isModified()).isEqualTo(!canonical.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reach=0",
                "reach=0km",
                "reach=-1km",
                "reach=NaNkm",
                "reach=10000km",
                "reach=15.001km",
                "reach=0.49km",
                "reach=9%25",
                "reach=301%25",
                "reach=99999999999%25",
                "reach=-80%25",
                "reach=80",
                "reach=1e3km",
                "impute=0km",
                "impute=16km",
                "add=51.4/35.7",
                "add=51.4/35.7/0km",
                "add=51.4/35.7/99km/cafe"
            })
    void radiiOutOfRangeAreRefused(String text) {
        assertThatThrownBy(() -> reach(text)).isInstanceOf(InvalidParameter.class);
    }

    @Test
    void shareTakesTheOwnRadius() {
        assertThat(reach("reach=150%25").metres(KNOWN)).hasValue(3000);
        assertThat(reach("reach=150%25").metres(UNKNOWN)).isEmpty();
    }

    @Test
    void fixedRadiusIsForAll() {
        assertThat(reach("reach=1.5km").metres(KNOWN)).hasValue(1500);
        assertThat(reach("reach=1.5km").metres(UNKNOWN)).hasValue(1500);
        assertThat(reach("reach=1.5km&impute=3km").imputes(UNKNOWN)).isFalse();
    }

    @Test
    void unknownRadiusIsImputedOnlyWhenAsked() {
        assertThat(Reach.NOMINAL.metres(UNKNOWN)).isEmpty();
        assertThat(reach("impute=3km").metres(UNKNOWN)).hasValue(3000);
        assertThat(reach("impute=3km&reach=50%25").metres(UNKNOWN)).hasValue(1500);
        assertThat(reach("impute=3km").imputes(UNKNOWN)).isTrue();
        assertThat(reach("impute=3km").imputes(KNOWN)).isFalse();
    }
}
