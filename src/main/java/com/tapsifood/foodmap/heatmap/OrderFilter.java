package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which orders. Empty means no restriction, and so does a list of all values there are.
 *
 * @param city key of the city
 * @param from first day in Tehran, included; null for the first there is
 * @param to last day in Tehran, included; null for the last there is
 * @param lines keys of business lines
 * @param organic orders the source calls organic, or those it calls non-organic
 * @param weekdays in Tehran
 * @param hours in Tehran
 * @param areas ids of polygons, of any layer; the customer has to be in one of them
 * @param vendors which vendors the orders went to, in whatever city and line; those the vendor feed knows
 */
public record OrderFilter(
        String city,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SortedSet<String> lines,
        @Nullable Boolean organic,
        SortedSet<DayOfWeek> weekdays,
        @Nullable HourRange hours,
        SortedSet<Integer> areas,
        VendorFilter vendors) {

    /** What may be given for a filter of orders. */
    public static final List<String> PARAMETERS = Stream.concat(
                    Stream.of("city", "from", "to", "line", "organic", "weekday", "hours", "area"),
                    VendorFilter.TRAITS.stream())
            .toList();

    public OrderFilter {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
        if (vendors.city() != null || !vendors.lines().isEmpty()) {
            throw new IllegalArgumentException("city and line are of the orders, not of their vendors: " + vendors);
        }
        lines = sorted(lines);
        weekdays = sorted(weekdays.size() == Weekdays.COUNT ? List.of() : weekdays);
        hours = hours == null || hours.isWholeDay() ? null : hours;
        areas = sorted(areas);
    }

    private static <T extends Comparable<? super T>> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** All orders of a city. */
    public static OrderFilter ofCity(String city) {
        return parse("city=" + city);
    }

    /** Reads a canonical text, or any other spelling of it. */
    public static OrderFilter parse(String text) {
        return of(TileQuery.parse(text).only(PARAMETERS));
    }

    /** Reads {@link #PARAMETERS}, and leaves out all others. */
    public static OrderFilter of(TileQuery query) {
        String city = query.key("city");
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (city == null) {
            throw new InvalidParameter("city", "name a city");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidParameter("from", "from " + from + " is after to " + to);
        }
        return new OrderFilter(
                city,
                from,
                to,
                query.keys("line"),
                query.flag("organic"),
                query.list("weekday", Weekdays::find, "days from sat to fri"),
                query.value("hours", HourRange::parse, "whole hours such as 11-15 or 22-2"),
                query.numbers("area"),
                VendorFilter.ofTraits(query));
    }

    /** Whether only orders of some vendors are in. */
    public boolean restrictsVendors() {
        return !vendors.equals(VendorFilter.ALL);
    }

    /** Vendors with these traits, in the city and of the business lines of this filter. */
    public VendorFilter ofItsVendors(VendorFilter traits) {
        return traits.in(city, lines);
    }

    /** The one text of this filter: fixed order, sorted lists, nothing for what does not restrict. */
    public String canonical() {
        return new FilterText()
                .add("city", city)
                .add("from", from)
                .add("to", to)
                .add("line", lines, Function.identity())
                .add("organic", organic)
                .add("weekday", weekdays.stream().sorted(Weekdays.ORDER).toList(), Weekdays::key)
                .add("hours", hours)
                .add("area", areas, Function.identity())
                .append(vendors.canonical())
                .toString();
    }
}
