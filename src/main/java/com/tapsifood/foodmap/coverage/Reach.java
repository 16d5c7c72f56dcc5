package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.Vendor;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far vendors are taken to reach: as far as their feed says, or what if it were otherwise.
 *
 * @param percent of every vendor's own radius, 10 to 300; null for all of it
 * @param fixedKm the same radius for every vendor, also for one whose own is unknown, 0.5 to 15; null for their own
 * @param imputeKm radius of vendors whose own is unknown, 0.5 to 15; null leaves them out
 * @param added vendors that there are not
 * @param removed codes of vendors that are taken away
 */
public record Reach(
        @Nullable Integer percent,
        @Nullable BigDecimal fixedKm,
        @Nullable BigDecimal imputeKm,
        List<AddedVendor> added,
        SortedSet<String> removed) {

    /** As the feed says. */
    public static final Reach NOMINAL = new Reach(null, null, null, List.of(), new TreeSet<>());

    public static final List<String> PARAMETERS = List.of("reach", "impute", "add", "remove");

    private static final String PERCENT_IN_ADDRESS = "%25";
    private static final int LEAST_PERCENT = 10;
    private static final int MOST_PERCENT = 300;
    private static final int WHOLE = 100;
    private static final int MOST_ADDED = 50;

    public Reach {
        percent = percent != null && percent == WHOLE ? null : percent;
        if (percent != null && (percent < LEAST_PERCENT || percent > MOST_PERCENT)) {
            throw new InvalidParameter("reach", "expected 10% to 300%, not " + percent + PERCENT_IN_ADDRESS);
        }
        if (percent != null && fixedKm != null) {
            throw new InvalidParameter("reach", "either a share of each radius or one radius for all");
        }
        added = List.copyOf(added.stream().sorted().distinct().toList());
        if (added.size() > MOST_ADDED) {
            throw new InvalidParameter("add", "expected at most " + MOST_ADDED + " vendors");
        }
        fixedKm = fixedKm == null ? null : RadiusKm.of("reach", fixedKm);
        imputeKm = imputeKm == null ? null : RadiusKm.of("impute", imputeKm);
        removed = new TreeSet<>(removed);
    }

    /** Reads {@link #PARAMETERS}. */
    public static Reach of(TileQuery query) {
        String reach = query.key("reach");
        Integer percent = reach != null && reach.endsWith("%") ? percent(reach) : null;
        return new Reach(
                percent,
                percent != null ? null : query.value("reach", text -> RadiusKm.parse("reach", text), "80% or 3km"),
                query.value("impute", text -> RadiusKm.parse("impute", text), "a radius such as 3km"),
                List.copyOf(query.list(
                        "add", AddedVendor::parse, "vendors such as 51.38/35.7/2.5km/cafe separated by commas")),
                query.list("remove", VendorFilter::code, "vendor codes separated by commas"));
    }

    private static Integer percent(String text) {
        String digits = text.substring(0, text.length() - 1).strip();
        return Optional.of(digits)
                .filter(d -> d.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElseThrow(() ->
                        new InvalidParameter("reach", "expected 10% to 300%, not " + InvalidParameter.quoted(text)));
    }

    /** The one text of this what-if; empty when there is none. */
    public String canonical() {
        return new FilterText()
                .add("reach", percent == null ? RadiusKm.text(fixedKm) : percent + PERCENT_IN_ADDRESS)
                .add("impute", RadiusKm.text(imputeKm))
                .add("add", added, Function.identity())
                .add("remove", removed, Function.identity())
                .toString();
    }

    /** Whether this is not what the feed says; the answer has to say so. */
    public boolean isModified() {
        return !canonical().isEmpty();
    }

    /** Metres; empty when the radius is unknown and nothing is taken for it. */
    OptionalDouble metres(Vendor vendor) {
        if (fixedKm != null) {
            return OptionalDouble.of(fixedKm.doubleValue() * Metres.PER_KM);
        }
        Float own = vendor.radiusKm();
        if (own != null) {
            return OptionalDouble.of(metres(own));
        }
        return imputeKm == null ? OptionalDouble.empty() : OptionalDouble.of(metres(imputeKm.doubleValue()));
    }

    private double metres(double km) {
        return percent == null ? km * Metres.PER_KM : km * Metres.PER_KM * percent / WHOLE;
    }

    /** Whether a vendor is counted with a radius that nobody knows. */
    boolean imputes(Vendor vendor) {
        return fixedKm == null && imputeKm != null && vendor.radiusKm() == null;
    }
}
