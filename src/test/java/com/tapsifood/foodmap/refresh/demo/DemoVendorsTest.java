package com.tapsifood.foodmap.refresh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.RawTarget;
import com.tapsifood.foodmap.refresh.RawVendor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class DemoVendorsTest {

    private static final DemoSize SIZE = new DemoSize(0, 10_000, 1, Demo.TODAY);
    private static DemoBusiness business = new DemoBusiness(SIZE, Map.of());
    private static List<RawVendor> vendors = List.of();

    @BeforeAll
    static void open() {
        vendors = Demo.rows(business.vendors());
    }

    @Test
    void sameSeedGivesTheSameVendors() {
        assertThat(vendors).hasSize(10_000).isEqualTo(Demo.rows(new DemoBusiness(SIZE, Map.of()).vendors()));
    }

    @Test
    void codesAreUniqueButForDeliberateRepeats() {
        List<String> codes = vendors.stream()
                .map(RawVendor::code)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        int repeated = codes.size() - new HashSet<>(codes).size();

        assertThat(codes).allMatch(code -> code.matches("[25][0-9a-z]{5}"));
        assertThat(codes).anyMatch(code -> code.matches("[0-9]{6}"));
        assertThat(repeated).isBetween(1, 30);
        assertThat(codes.size()).isBetween(vendors.size() - 30, vendors.size() - 1);
    }

    @Test
    void sharesAreThoseOfLife() {
        assertThat(share(vendor -> "2".equals(vendor.cityId()))).isCloseTo(0.64, within(0.02));
        assertThat(share(vendor -> "5".equals(vendor.cityId()))).isCloseTo(0.06, within(0.01));
        assertThat(share(vendor -> "Restaurant".equals(vendor.businessLine()))).isCloseTo(0.65, within(0.02));
        assertThat(share(vendor -> vendor.radiusKm() == null)).isCloseTo(0.02, within(0.01));
        assertThat(share(vendor -> "5".equals(vendor.statusId()))).isGreaterThan(0.8);
        assertThat(vendors).anyMatch(vendor -> vendor.visible() == null).anyMatch(vendor -> vendor.open() == null);
    }

    @Test
    void radiiAreKilometresButForAFew() {
        List<Double> radii = vendors.stream()
                .map(RawVendor::radiusKm)
                .filter(Objects::nonNull)
                .map(text -> Double.valueOf(Objects.requireNonNull(text)))
                .toList();

        assertThat(radii.stream().filter(km -> km >= 0.8 && km <= 7).count()).isGreaterThan(radii.size() - 40);
        assertThat(radii).contains(400.0, -1.5);
    }

    @Test
    void namesCarryWhatEscapingMustSurvive() {
        List<String> names = vendors.stream()
                .map(vendor -> Objects.requireNonNull(vendor.name()))
                .toList();

        assertThat(names)
                .anyMatch(name -> name.contains("<script>"))
                .anyMatch(name -> name.contains("\""))
                .anyMatch(name -> name.contains("\u200C"))
                .anyMatch(name -> name.contains("\u064A"))
                .anyMatch(name -> name.contains("  "));
    }

    @Test
    void gradesAreSixthsOfCityAndLine() {
        Map<String, RawVendor> byCode = new HashMap<>();
        vendors.forEach(vendor -> {
            if (vendor.code() != null) {
                byCode.putIfAbsent(vendor.code(), vendor);
            }
        });
        List<RawGrade> grades = Demo.rows(business.grades());
        Map<String, Long> tehranRestaurants = grades.stream()
                .filter(grade -> isTehranRestaurant(Objects.requireNonNull(byCode.get(grade.vendorCode()))))
                .collect(Collectors.groupingBy(grade -> Objects.requireNonNull(grade.grade()), Collectors.counting()));

        assertThat((double) grades.size() / vendors.size()).isCloseTo(0.97, within(0.01));
        long few = grades.stream()
                .filter(grade -> "Not Enough Comments".equals(grade.grade()))
                .count();
        assertThat((double) few / grades.size()).isCloseTo(0.60, within(0.03));
        assertThat(tehranRestaurants.get("F")).isCloseTo(tehranRestaurants.get("B"), within(20L));
        assertThat(tehranRestaurants.getOrDefault("A+", 0L) * 3).isCloseTo(tehranRestaurants.get("A"), within(20L));
    }

    @Test
    void targetsArePositiveForEveryAreaAndLine() {
        List<RawTarget> targets = Demo.rows(business.targets("tehran"));

        assertThat(targets).hasSize(32 * 7).allMatch(target -> Integer.parseInt(target.target()) > 0);
        assertThat(targets.stream().map(RawTarget::polygonName).distinct().toList())
                .isEqualTo(Demo.rows(business.polygons("tehran", "marketing_area")).stream()
                        .map(area -> area.name())
                        .toList());
    }

    @Test
    void unknownCitiesAndSizesAreRefused() {
        assertThatThrownBy(() -> business.polygons("isfahan", "region")).hasMessageContaining("isfahan");
        assertThatThrownBy(() -> new DemoSize(-1, 1, 1, Demo.TODAY)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new DemoSize(1, 0, 1, Demo.TODAY)).hasMessageContaining("0");
        assertThatThrownBy(() -> new DemoArea("nowhere", new GeometryFactory().createPolygon()))
                .hasMessageContaining("nowhere");
        var metres = new GeometryFactory().toGeometry(new Envelope(530_000, 540_000, 3_950_000, 3_960_000));
        assertThatThrownBy(() -> new DemoArea("projected", metres)).hasMessageContaining("not in degrees");
    }

    private static boolean isTehranRestaurant(RawVendor vendor) {
        return "2".equals(vendor.cityId()) && "Restaurant".equals(vendor.businessLine());
    }

    private static double share(Predicate<RawVendor> which) {
        return (double) vendors.stream().filter(which).count() / vendors.size();
    }
}
