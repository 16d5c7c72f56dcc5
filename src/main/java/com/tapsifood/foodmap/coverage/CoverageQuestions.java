package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatQuestions;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.tile.NamedFilters;
import com.tapsifood.foodmap.tile.StillLoading;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.ResolvedVendors;
import com.tapsifood.foodmap.vendor.VendorFilter;
import com.tapsifood.foodmap.vendor.VendorFilterResolver;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads from a request whose coverage it wants, and checks the names in it. */
@Component
public class CoverageQuestions {

    private static final String CELL = "cell";
    private static final String TARGETS = "targets";
    private static final String DEMAND = "demand";

    /** Parameters of a question. */
    public static final List<String> PARAMETERS = Stream.of(
                    VendorFilter.PARAMETERS, Reach.PARAMETERS, List.of(CELL, TARGETS, DEMAND, "from", "to"))
            .flatMap(List::stream)
            .toList();

    private final VendorFilterResolver filters;
    private final Served<PolygonSnapshot> polygons;
    private final Served<TargetSnapshot> targets;
    private final HeatQuestions heat;
    private final NamedFilters named;
    private final Catalog catalog;
    private final CoverageProperties properties;

    CoverageQuestions(
            VendorFilterResolver filters,
            Served<PolygonSnapshot> servedPolygons,
            Served<TargetSnapshot> servedTargets,
            HeatQuestions heat,
            NamedFilters named,
            Catalog catalog,
            CoverageProperties properties) {
        this.named = named;
        this.filters = filters;
        this.polygons = servedPolygons;
        this.targets = servedTargets;
        this.heat = heat;
        this.catalog = catalog;
        this.properties = properties;
    }

    /** Like {@link #askPrepared}, once the filters that the query names are at hand. */
    public Mono<CoverageQuestion> ask(TileQuery query, Rights rights) {
        return named.prepare(query.toString()).then(Mono.fromSupplier(() -> askPrepared(query, rights)));
    }

    /**
     * Reads {@link #PARAMETERS}. Cheap: nothing is counted yet.
     *
     * @throws com.tapsifood.foodmap.platform.Refusal when one cannot be used, the caller may not see the city, or data
     *     are still being loaded
     */
    public CoverageQuestion askPrepared(TileQuery query, Rights rights) {
        City city = catalog.getCity(query.key("city"));
        ResolvedVendors shown = filters.resolve(VendorFilter.of(query), rights);
        Reach reach = Reach.of(query);
        reach.added().stream()
                .flatMap(vendor -> Stream.ofNullable(vendor.line()))
                .forEach(line -> catalog.lineIds(List.of(line)));
        Integer cell = query.value(CELL, CoverageQuestions::meters, "a side of 100 to 1000 metres");
        Boolean ofFilter = query.value(TARGETS, CoverageQuestions::ofFilter, "filter or declared");
        return new CoverageQuestion(
                city,
                shown,
                Boolean.TRUE.equals(ofFilter) ? ofAllLines(shown) : declared(city, shown),
                Boolean.TRUE.equals(ofFilter),
                reach,
                cell == null ? properties.cellMeters() : cell,
                current(polygons, PolygonSnapshot.EMPTY),
                current(targets, TargetSnapshot.EMPTY),
                demand(query, shown.filter(), rights));
    }

    /** Orders of the same city and lines, whatever vendors they went to. */
    private @Nullable CityHeat demand(TileQuery query, VendorFilter vendors, Rights rights) {
        if (!Boolean.TRUE.equals(query.flag(DEMAND))) {
            return null;
        }
        String orders = new FilterText()
                .add("city", vendors.city())
                .add("from", query.date("from"))
                .add("to", query.date("to"))
                .add("line", vendors.lines(), Function.identity())
                .toString();
        return heat.askPrepared(TileQuery.parse(orders), rights).heat();
    }

    private ResolvedVendors declared(City city, ResolvedVendors shown) {
        return shown.with(properties.targetVendors(city.key()));
    }

    private static ResolvedVendors ofAllLines(ResolvedVendors shown) {
        return shown.with(shown.filter().in(shown.filter().city(), new TreeSet<>()));
    }

    private static <T> Served.Snapshot<T> current(Served<T> served, T empty) {
        if (served.isLoading()) {
            throw new StillLoading(served.dataset().key());
        }
        return served.current().orElse(new Served.Snapshot<>(0, empty));
    }

    private static Optional<Integer> meters(String text) {
        if (!text.matches("\\d{1,5}")) {
            return Optional.empty();
        }
        int meters = Integer.parseInt(text);
        if (meters < CoverageProperties.LEAST_METERS || meters > CoverageProperties.MOST_METERS) {
            throw new InvalidParameter(CELL, "expected a side of 100 to 1000 metres, not " + meters);
        }
        return Optional.of(meters);
    }

    private static Optional<Boolean> ofFilter(String text) {
        return switch (text) {
            case "filter" -> Optional.of(true);
            case "declared" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
