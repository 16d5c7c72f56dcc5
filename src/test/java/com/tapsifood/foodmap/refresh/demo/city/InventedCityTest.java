package com.tapsifood.foodmap.refresh.demo.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.refresh.RawPolygon;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

class InventedCityTest {

    /** Square degrees; about ten square metres. */
    private static final double SLIVER = 1e-9;

    /** Drawn once for all tests. */
    private static final Map<DemoCity, InventedCity> CITIES = new ConcurrentHashMap<>();

    static Stream<Arguments> layers() {
        return Stream.of(DemoCity.values())
                .flatMap(city -> Stream.of(
                        Arguments.of(
                                city, InventedCity.MARKETING_AREA, city.census().marketingAreas()),
                        Arguments.of(city, InventedCity.REGION, city.census().regions()),
                        Arguments.of(
                                city, InventedCity.NEIGHBOURHOOD, city.census().neighbourhoods())));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layerTilesTheOutline(DemoCity city, String layer, int pieces) {
        var invented = city(city);
        List<Geometry> shapes = shapes(invented.layer(layer));

        assertThat(shapes).hasSize(pieces).allMatch(shape -> shape.isValid() && shape instanceof Polygonal);
        double sum = shapes.stream().mapToDouble(Geometry::getArea).sum();
        double outline = invented.outline().getArea();
        assertThat(sum).isCloseTo(outline, within(outline / 1000));
        assertThat(overlap(shapes)).isLessThan(SLIVER);
        Geometry together = UnaryUnionNG.union(shapes, Grid.PRECISION);
        Geometry difference = OverlayNGRobust.overlay(together, invented.outline(), OverlayNG.SYMDIFFERENCE);
        assertThat(difference.getArea()).isLessThan(outline / 1000);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void namesAndIdsOfLayerDiffer(DemoCity city, String layer, int pieces) {
        List<RawPolygon> polygons = city(city).layer(layer);

        var names = new HashSet<String>();
        var ids = new HashSet<String>();
        var english = new HashSet<String>();
        for (RawPolygon polygon : polygons) {
            names.add(FoldedText.key(Objects.requireNonNull(polygon.name())));
            english.add(Objects.requireNonNull(polygon.nameEn()));
            ids.add(Objects.requireNonNull(polygon.sourceId()));
        }
        assertThat(names).hasSize(pieces);
        assertThat(english).hasSize(pieces);
        assertThat(ids).hasSize(pieces);
    }

    @ParameterizedTest
    @EnumSource
    void populationOfRegionsAndNeighbourhoodsIsTheCitys(DemoCity city) {
        var invented = city(city);

        long residents = population(invented.layer(InventedCity.NEIGHBOURHOOD));
        assertThat(residents).isCloseTo(city.census().population(), within(1000L));
        assertThat(population(invented.layer(InventedCity.REGION))).isEqualTo(residents);
        assertThat(invented.layer(InventedCity.MARKETING_AREA)).allMatch(area -> area.population() == null);
    }

    @ParameterizedTest
    @EnumSource
    void outlineLiesWhereTheCityIs(DemoCity city) {
        var outline = city(city).outline();

        assertThat(outline.isValid()).isTrue();
        assertThat(outline.getArea() * city.kmPerLon() * city.kmPerLat())
                .isCloseTo(city.shape().km2(), within(1.0));
        assertThat(outline.getEnvelopeInternal().contains(city.centreLon(), city.centreLat()))
                .isTrue();
        assertThat(outline.getEnvelopeInternal().getDiameter()).isLessThan(0.7);
    }

    @Test
    void sameSeedDrawsTheSameCity() {
        List<RawPolygon> one = new InventedCity(DemoCity.SHIRAZ, 3).layer(InventedCity.NEIGHBOURHOOD);
        List<RawPolygon> same = new InventedCity(DemoCity.SHIRAZ, 3).layer(InventedCity.NEIGHBOURHOOD);
        List<RawPolygon> other = new InventedCity(DemoCity.SHIRAZ, 4).layer(InventedCity.NEIGHBOURHOOD);

        assertThat(text(same)).isEqualTo(text(one));
        assertThat(text(other)).isNotEqualTo(text(one));
    }

    @Test
    void unknownLayerIsRefused() {
        var city = new InventedCity(DemoCity.SHIRAZ, 3);

        assertThatThrownBy(() -> city.layer("street")).hasMessageContaining("street");
    }

    private static InventedCity city(DemoCity city) {
        return CITIES.computeIfAbsent(city, key -> new InventedCity(key, 7));
    }

    private static double overlap(List<Geometry> shapes) {
        double sum = 0;
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                if (shapes.get(i).getEnvelopeInternal().intersects(shapes.get(j).getEnvelopeInternal())) {
                    sum += OverlayNGRobust.overlay(shapes.get(i), shapes.get(j), OverlayNG.INTERSECTION)
                            .getArea();
                }
            }
        }
        return sum;
    }

    private static List<Geometry> shapes(List<RawPolygon> polygons) {
        return polygons.stream()
                .map(polygon -> Objects.requireNonNull(polygon.geometry()))
                .toList();
    }

    private static long population(List<RawPolygon> polygons) {
        return polygons.stream()
                .mapToLong(polygon -> Long.parseLong(Objects.requireNonNull(polygon.population())))
                .sum();
    }

    private static String text(List<RawPolygon> polygons) {
        return polygons.stream().map(RawPolygon::toString).reduce("", String::concat);
    }
}
