package com.tapsifood.foodmap.vendor.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.geo.WebMercator;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import com.tapsifood.foodmap.support.mvt.StrictMvt;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import com.tapsifood.foodmap.vendor.Vendor;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorViewTest {

    private static final Bounds BOUNDS = new Bounds(51.2, 35.6, 51.5, 35.8);
    private static final City CITY = new City(
            2, "tehran", "Tehran", "تهران", new LonLat(51.3, 35.7), 11, BOUNDS, ZoneId.of("Asia/Tehran"), 32639);

    private static Vendor vendor(int number, double lon, double lat) {
        return vendor(number, lon, lat, null);
    }

    private static Vendor vendor(int number, double lon, double lat, @Nullable Integer status) {
        return new Vendor(
                number,
                "v" + number,
                null,
                2,
                null,
                Grade.UNGRADED,
                status,
                null,
                null,
                null,
                new LonLat(lon, lat),
                Set.of());
    }

    /** The corners, and the middles of the edges, of all tiles of a zoom. */
    private static List<Vendor> onEdges(int z) {
        var vendors = new ArrayList<Vendor>();
        for (TileCoord tile : TileCoord.touching(BOUNDS, z).toList()) {
            double lon = WebMercator.lonOfColumn(tile.x(), z);
            double lat = WebMercator.latOfRow(tile.y(), z);
            vendors.add(vendor(vendors.size() + 1, lon, lat));
            vendors.add(vendor(vendors.size() + 1, lon, WebMercator.latOfRow(tile.y() + 0.3, z)));
            vendors.add(vendor(vendors.size() + 1, WebMercator.lonOfColumn(tile.x() + 0.3, z), lat));
        }
        return vendors;
    }

    private static VendorView view(List<Vendor> vendors) {
        var cities = new VisibleCities(List.of(CITY));
        return new VendorView(new ResolvedVendors(
                VendorFilter.ALL,
                new Served.Snapshot<>(1, new VendorSnapshot(vendors)),
                cities,
                cities,
                new Catalog(List.of(CITY), List.of())));
    }

    @Test
    void statusesAreCountedTheUnknownLast() {
        List<Vendor> vendors = Stream.of(12, null, 5, 12)
                .map(status -> vendor(1, 51.3, 35.7, status))
                .toList();

        assertThat(view(vendors).extras().get("statuses")).hasToString("{5=1, 12=2, unknown=1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 11, 12, 13, 14})
    void vendorOnAnEdgeIsInExactlyOneTile(int z) {
        List<Vendor> vendors = onEdges(z);
        VendorView view = view(vendors);
        var seen = new ArrayList<Integer>();
        Bounds around = new Bounds(48, 33, 54, 39);
        for (TileCoord tile : TileCoord.touching(around, z).toList()) {
            byte[] mvt = view.encode(tile, TileFormat.MVT);
            if (mvt.length > 0) {
                assertThat(StrictMvt.faults(mvt)).isEmpty();
                DecodedTile.of(mvt).features("vendors").forEach(f -> seen.add(f.number(DecodedTile.ID)));
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        vendors.stream().map(Vendor::number).toList());
    }
}
