package com.tapsifood.foodmap.coverage.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.coverage.CoverageFixtures;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.WebMercator;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class ArealSpreadTest {

    private static final CoverageGrid GRID = GridBuilder.build(
            CoverageFixtures.TEHRAN, 200, CoverageGridTest.areas(new Envelope(51.3, 51.4, 35.7, 35.75)));

    private static double[] spread(double lon, double lat, int zoom) {
        var spread = new ArealSpread(GRID);
        spread.add(CellKey.morton(WebMercator.column(lon, zoom), WebMercator.row(lat, zoom)), zoom, 64);
        return spread.values();
    }

    @Test
    void squareInsideIsSpreadWhole() {
        double[] values = spread(51.35, 35.725, 16);
        assertThat(Arrays.stream(values).sum()).isCloseTo(64, within(1e-9));
        double whole = Arrays.stream(values).max().orElseThrow();
        // some 496 m wide: a cell of 200 m that lies in it has a sixth, to an eighth of its side
        assertThat(whole).isCloseTo(64 * 0.04 / 0.246, within(2.0));
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] > 0) {
                LonLat centre = GRID.centre(GRID.column(cell), GRID.row(cell));
                assertThat(centre.lon()).isCloseTo(51.35, within(0.009));
                assertThat(centre.lat()).isCloseTo(35.725, within(0.008));
            }
        }
    }

    @Test
    void whatLiesOutsideTheGridIsLeftOut() {
        assertThat(Arrays.stream(spread(51.5, 35.725, 16)).sum()).isZero();
        assertThat(Arrays.stream(spread(51.3, 35.725, 15)).sum()).isBetween(10.0, 60.0);
    }
}
