package com.tapsifood.foodmap.support.mvt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile.GeomType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The validator finds what is put into good tiles to break them. */
class StrictMvtTest {

    /** MoveTo 2,2; LineTo 3 right, 3 down, 3 left; ClosePath. */
    private static final List<Integer> SQUARE = List.of(9, 4, 4, 26, 6, 0, 0, 6, 5, 0, 15);

    private static final List<Integer> POINT = List.of(9, 4, 4);
    private static final List<Integer> LINE = List.of(9, 4, 4, 10, 6, 0);

    private static Tile.Layer.Builder layer(GeomType type, List<Integer> geometry) {
        return Tile.Layer.newBuilder()
                .setVersion(2)
                .setName("layer")
                .setExtent(4096)
                .addKeys("orders")
                .addValues(Tile.Value.newBuilder().setUintValue(7))
                .addFeatures(feature(type, geometry));
    }

    private static Tile.Feature.Builder feature(GeomType type, List<Integer> geometry) {
        return Tile.Feature.newBuilder()
                .setId(1)
                .addAllTags(List.of(0, 0))
                .setType(type)
                .addAllGeometry(geometry);
    }

    private static byte[] bytes(Tile.Layer.Builder... layers) {
        var tile = Tile.newBuilder();
        Arrays.stream(layers).forEach(layer -> tile.addLayers(layer.buildPartial()));
        return tile.buildPartial().toByteArray();
    }

    private static List<String> faults(GeomType type, Integer... geometry) {
        return StrictMvt.faults(bytes(layer(type, List.of(geometry))));
    }

    private static List<String> broken(Consumer<Tile.Layer.Builder> damage) {
        Tile.Layer.Builder layer = layer(GeomType.POINT, POINT);
        damage.accept(layer);
        return StrictMvt.faults(bytes(layer));
    }

    @Test
    void goodTilesHaveNoFaults() {
        assertThat(StrictMvt.faults(bytes(layer(GeomType.POINT, POINT)))).isEmpty();
        assertThat(StrictMvt.faults(bytes(layer(GeomType.LINESTRING, LINE)))).isEmpty();
        assertThat(StrictMvt.faults(bytes(layer(GeomType.POLYGON, SQUARE)))).isEmpty();
    }

    @Test
    void layersAreChecked() {
        assertThat(StrictMvt.faults(new byte[0])).containsExactly("a tile without layers");
        assertThat(broken(l -> l.setVersion(1))).containsExactly("a layer that is not of version 2");
        assertThat(broken(Tile.Layer.Builder::clearVersion)).containsExactly("a layer that is not of version 2");
        assertThat(broken(l -> l.setName(""))).containsExactly("a layer without a name");
        assertThat(broken(Tile.Layer.Builder::clearName)).containsExactly("a layer without a name");
        assertThat(broken(Tile.Layer.Builder::clearExtent)).containsExactly("a layer without an extent");
        assertThat(broken(Tile.Layer.Builder::clearFeatures)).containsExactly("a layer without features");
        assertThat(broken(l -> l.addKeys("orders"))).containsExactly("two keys of one name");
        assertThat(StrictMvt.faults(bytes(layer(GeomType.POINT, POINT), layer(GeomType.POINT, POINT))))
                .containsExactly("two layers of one name");
    }

    @Test
    void valuesAndTagsAreChecked() {
        assertThat(broken(l -> l.addValues(Tile.Value.newBuilder())))
                .containsExactly("a value that is not exactly one");
        assertThat(broken(
                        l -> l.addValues(Tile.Value.newBuilder().setUintValue(1).setBoolValue(true))))
                .containsExactly("a value that is not exactly one");
        assertThat(broken(l -> l.getFeaturesBuilder(0).addTags(0))).containsExactly("an odd number of tags");
        assertThat(broken(l -> l.getFeaturesBuilder(0).setTags(0, 1))).containsExactly("a tag whose key is not there");
        assertThat(broken(l -> l.getFeaturesBuilder(0).setTags(1, 1)))
                .containsExactly("a tag whose value is not there");
        assertThat(broken(l -> l.getFeaturesBuilder(0).addAllTags(List.of(0, 0))))
                .containsExactly("one key twice in a feature");
    }

    @Test
    void featuresAreChecked() {
        assertThat(broken(l -> l.addFeatures(feature(GeomType.POINT, POINT))))
                .containsExactly("two features of one id");
        assertThat(broken(l -> l.getFeaturesBuilder(0).clearType()))
                .containsExactly("a feature without one type and one geometry");
        assertThat(broken(l -> l.getFeaturesBuilder(0).clearGeometry()))
                .containsExactly("a feature without one type and one geometry");
        assertThat(broken(l -> l.getFeaturesBuilder(0).setType(GeomType.UNKNOWN)))
                .containsExactly("a feature of unknown type");
    }

    @Test
    void pointsAndLinesAreChecked() {
        assertThat(faults(GeomType.POINT, 10, 4, 4)).containsExactly("command 2 where 1 belongs");
        assertThat(faults(GeomType.POINT, 1)).containsExactly("a point geometry without points");
        assertThat(faults(GeomType.POINT, 9, 4)).containsExactly("a geometry that ends early");
        assertThat(faults(GeomType.POINT, 9, 4, 4, 9, 4, 4)).containsExactly("something after the points");
        assertThat(faults(GeomType.POINT, 17, -2, 4, 2, 4)).containsExactly("a coordinate of more than 32 bits");
        assertThat(faults(GeomType.LINESTRING, 9, 4, 4, 10, 0, 0)).containsExactly("a segment without length");
        assertThat(faults(GeomType.LINESTRING, 9, 4, 4, 2)).containsExactly("a line without a segment");
        assertThat(faults(GeomType.LINESTRING, 17, 4, 4, 4, 4, 10, 4, 4)).isNotEmpty();
    }

    @Test
    void ringsAreChecked() {
        assertThat(faults(GeomType.POLYGON, 9, 4, 4, 26, 0, 6, 6, 0, 0, 5, 15))
                .containsExactly("a polygon that begins with a hole");
        assertThat(faults(GeomType.POLYGON, 9, 4, 4, 18, 6, 0, 6, 0, 15)).containsExactly("a ring without area");
        assertThat(faults(GeomType.POLYGON, 9, 4, 4, 10, 6, 0, 15))
                .contains("a ring of fewer than three corners", "a ring without area");
        assertThat(faults(GeomType.POLYGON, 9, 4, 4, 26, 6, 0, 0, 6, 5, 0))
                .containsExactly("a geometry that ends early");
        assertThat(faults(GeomType.POLYGON, 9, 4, 4, 26, 6, 0, 0, 6, 5, 0, 23))
                .containsExactly("a ring that is not closed once");
        assertThat(faults(GeomType.POLYGON, 9, 4, 4, 34, 6, 0, 0, 6, 5, 0, 0, 5, 15))
                .containsExactly("a ring whose last corner is its first");
        assertThat(faults(GeomType.POLYGON, 9, 4, 4, 34, 6, 0, 0, 0, 0, 6, 5, 0, 15))
                .containsExactly("a segment without length");
    }

    @Test
    void cutTilesAreFound() {
        byte[] whole = bytes(layer(GeomType.POLYGON, SQUARE));
        for (int length = 0; length < whole.length; length++) {
            assertThat(StrictMvt.faults(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isNotEmpty();
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        assertThat(StrictMvt.faults(longer)).isNotEmpty();
    }
}
