package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random filters and radii. */
final class RandomCoverage {

    private static final List<String> LINES = List.of("restaurant", "cafe", "bakery", "pastry");

    private final Random random;

    RandomCoverage(Random random) {
        this.random = random;
    }

    record Question(VendorFilter filter, Reach reach) {}

    Question next() {
        return new Question(VendorFilter.of(TileQuery.parse(filter())), Reach.of(TileQuery.parse(reach())));
    }

    private String filter() {
        String lines = LINES.stream().filter(line -> random.nextBoolean()).collect(Collectors.joining(","));
        String grades = Arrays.stream(Grade.values())
                .filter(grade -> random.nextInt(3) > 0)
                .map(Grade::key)
                .collect(Collectors.joining(","));
        return (random.nextBoolean() ? "line=" + lines : "") + (random.nextBoolean() ? "&grade=" + grades : "");
    }

    private String reach() {
        String reach = switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> "reach=" + (10 + random.nextInt(291)) + "%25";
            default -> "reach=" + (500 + random.nextInt(7_500)) / 1000.0 + "km";
        };
        String impute = random.nextBoolean() ? "&impute=" + (500 + random.nextInt(4_500)) / 1000.0 + "km" : "";
        String added = random.nextInt(3) > 0 ? "" : "&add=51.4/35.7/3km/cafe,59.6/36.3/2.5km,52.55/29.6/4km/bakery";
        String removed = random.nextInt(3) > 0
                ? ""
                : "&remove="
                        + IntStream.range(0, 50)
                                .mapToObj(i -> "v" + (1 + random.nextInt(300)))
                                .collect(Collectors.joining(","));
        return reach + impute + added + removed;
    }
}
