package com.tapsifood.foodmap.vendor;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which vendors. Empty means no restriction, and so does a list of all values there are.
 *
 * @param city key of the city; null for all
 * @param lines keys of business lines
 * @param statuses ids of the feed
 * @param codes exact
 * @param radius nominal; leaves out vendors whose radius is unknown
 * @param areas ids of polygons, of any layer; a vendor has to lie in one of them
 * @param registered hash of a registered filter that has to hold too
 */
public record VendorFilter(
        @Nullable String city,
        SortedSet<String> lines,
        SortedSet<Grade> grades,
        SortedSet<Integer> statuses,
        SortedSet<Flag> visible,
        SortedSet<Flag> open,
        SortedSet<String> codes,
        @Nullable RadiusRange radius,
        SortedSet<Integer> areas,
        @Nullable String registered) {

    /** Parameters of what a vendor is, apart from its city and line. */
    public static final List<String> TRAITS =
            List.of("grade", "status", "visible", "open", "codes", "radius", "vendorArea", "f");

    public static final List<String> PARAMETERS =
            Stream.concat(Stream.of("city", "line"), TRAITS.stream()).toList();

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._~-]{1,64}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    /** A grade A with something behind it that was a plus once. */
    private static final Pattern LOST_PLUS = Pattern.compile("(?:^|[,\u060C])\\s*[aA]\\s+(?:$|[,\u060C])");

    /** No restriction. */
    public static final VendorFilter ALL = of(TileQuery.parse(""));

    public VendorFilter {
        lines = sorted(lines);
        grades = sorted(grades.size() == Grade.values().length ? List.of() : grades);
        statuses = sorted(statuses);
        visible = sorted(visible.size() == Flag.values().length ? List.of() : visible);
        open = sorted(open.size() == Flag.values().length ? List.of() : open);
        codes = sorted(codes);
        areas = sorted(areas);
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** Reads {@link #PARAMETERS}. */
    public static VendorFilter of(TileQuery query) {
        return read(query, query.key("city"), query.keys("line"));
    }

    /** Reads {@link #TRAITS}. */
    public static VendorFilter ofTraits(TileQuery query) {
        return read(query, null, new TreeSet<>());
    }

    private static VendorFilter read(TileQuery query, @Nullable String city, SortedSet<String> lines) {
        return new VendorFilter(
                city,
                lines,
                grades(query),
                query.numbers("status"),
                query.list("visible", Flag::find, "true, false or unknown"),
                query.list("open", Flag::find, "true, false or unknown"),
                query.list("codes", VendorFilter::code, "vendor codes separated by commas"),
                query.value("radius", RadiusRange::parse, "two radii in km such as 1-3"),
                query.numbers("vendorArea"),
                query.value("f", VendorFilter::hash, "the hash of a registered filter"));
    }

    private static SortedSet<Grade> grades(TileQuery query) {
        if (LOST_PLUS.matcher(query.raw("grade")).find()) {
            throw new InvalidParameter("grade", "a plus is read as a blank in an address; write a-plus or A%2B");
        }
        return query.list("grade", Grade::find, "grades such as a-plus,a,ungraded");
    }

    /** The code of a vendor, if a text can be one. */
    public static Optional<String> code(String text) {
        return Optional.of(text).filter(CODE.asMatchPredicate());
    }

    private static Optional<String> hash(String text) {
        return Optional.of(text).filter(HASH.asMatchPredicate());
    }

    /** The same traits in another city and other lines. */
    public VendorFilter in(@Nullable String otherCity, SortedSet<String> otherLines) {
        return new VendorFilter(
                otherCity, otherLines, grades, statuses, visible, open, codes, radius, areas, registered);
    }

    /** The one text of this filter. */
    public String canonical() {
        return new FilterText()
                .add("city", city)
                .add("line", lines, Function.identity())
                .add("grade", grades, Grade::key)
                .add("status", statuses, Function.identity())
                .add("visible", visible, Flag::key)
                .add("open", open, Flag::key)
                .add("codes", codes, Function.identity())
                .add("radius", radius)
                .add("vendorArea", areas, Function.identity())
                .add("f", registered)
                .toString();
    }

    /** Whether a vendor is what is asked for, apart from its city and line. */
    boolean fits(Vendor vendor) {
        return has(grades, vendor.grade())
                && has(statuses, vendor.statusId())
                && has(visible, Flag.of(vendor.visible()))
                && has(open, Flag.of(vendor.open()))
                && has(codes, vendor.code())
                && (radius == null || (vendor.radiusKm() != null && radius.has(vendor.radiusKm())))
                && (areas.isEmpty() || vendor.areas().stream().anyMatch(areas::contains));
    }

    private static <T> boolean has(SortedSet<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
