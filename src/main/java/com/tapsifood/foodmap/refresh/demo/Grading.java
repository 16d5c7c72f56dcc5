package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.RawGrade;
import com.tapsifood.foodmap.refresh.demo.city.DemoCity;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Grades as the real file gives them: relative ranks. The graded vendors of a city and line are cut into equal sixths,
 * and the best quarter of the best sixth is A+.
 */
final class Grading {

    private static final String[] SIXTHS = {"A", "B", "C", "D", "E", "F"};
    private static final double ABSENT = 0.03;
    /** Popular vendors have comments; 40 % of all are graded. */
    private static final float POPULAR = 1.7f;

    private final VendorBook book;
    private final Dice dice;

    private record Rated(int vendor, double score) {}

    Grading(VendorBook book, long seed) {
        this.book = book;
        this.dice = Dice.of(seed, "grades");
    }

    /** In the order of the vendor feed; vendors without a code of their own, and a few others, are missing. */
    List<RawGrade> grade() {
        String[] grades = new String[book.count()];
        for (DemoCity city : DemoCity.values()) {
            for (DemoLine line : DemoLine.values()) {
                rank(rated(city, line), grades);
            }
        }
        var rows = new ArrayList<RawGrade>();
        for (int vendor = 0; vendor < grades.length; vendor++) {
            if (!book.flaw(vendor).hidesVendor() && !dice.at(vendor).chance(ABSENT)) {
                String grade = grades[vendor] == null ? "Not Enough Comments" : grades[vendor];
                rows.add(new RawGrade(rows.size() + 1, book.code(vendor), grade));
            }
        }
        return rows;
    }

    private List<Rated> rated(DemoCity city, DemoLine line) {
        var rated = new ArrayList<Rated>();
        for (int vendor = 0; vendor < book.count(); vendor++) {
            if (book.city(vendor) == city
                    && book.line(vendor) == line
                    && !book.flaw(vendor).hidesVendor()) {
                dice.at(-1L - vendor);
                boolean popular = book.popularity(vendor) > POPULAR;
                if (dice.chance(popular ? 0.65 : 0.15)) {
                    rated.add(new Rated(vendor, dice.unit() + (popular ? 0.2 : 0)));
                }
            }
        }
        rated.sort(Comparator.comparingDouble(Rated::score).reversed());
        return rated;
    }

    private static void rank(List<Rated> best, String[] grades) {
        int count = best.size();
        for (int i = 0; i < count; i++) {
            int sixth = i * SIXTHS.length / count;
            boolean excellent = i * 4 * SIXTHS.length < count;
            grades[best.get(i).vendor()] = excellent ? "A+" : SIXTHS[sixth];
        }
    }
}
