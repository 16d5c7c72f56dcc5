package com.tapsifood.foodmap.coverage;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatQuestions;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.FilterOverlay;
import com.tapsifood.foodmap.tile.FilterText;
import com.tapsifood.foodmap.tile.NamedFilters;
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

    private static final String COMPARE = "compare";

    /** Field of {@link #COMPARE} that names an older version of the vendors. */
    private static final String VERSION = "version";

    /** Parameters of one side. */
    private static final List<String> OF_SIDE = Stream.of(
                    VendorFilter.PARAMETERS, Reach.PARAMETERS, List.of(CELL, TARGETS, DEMAND, "from", "to"))
            .flatMap(List::stream)
            .toList();

    /** Parameters of a question. */
    public static final List<String> PARAMETERS =
            Stream.concat(OF_SIDE.stream(), Stream.of(COMPARE)).toList();

    private final VendorFilterResolver filters;
    private final CoverageSources sources;
    private final HeatQuestions heat;
    private final NamedFilters named;
    private final Catalog catalog;
    private final CoverageProperties properties;

    CoverageQuestions(
            VendorFilterResolver filters,
            CoverageSources sources,
            HeatQuestions heat,
            NamedFilters named,
            Catalog catalog,
            CoverageProperties properties) {
        this.named = named;
        this.filters = filters;
        this.sources = sources;
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
        CoverageQuestion question = side(query, rights);
        String compare = query.text(COMPARE);
        return compare == null
                ? question
                : InvalidParameter.within(COMPARE, () -> compared(TileQuery.parse(compare), question, rights));
    }

    private CoverageQuestion compared(TileQuery query, CoverageQuestion question, Rights rights) {
        query.only(OF_SIDE, VERSION);
        String own = question.canonical();
        CoverageQuestion other = side(TileQuery.parse(own).replacedBy(query), rights);
        if (other.city().id() != question.city().id() || other.cellMeters() != question.cellMeters()) {
            throw new InvalidParameter(CELL, "both sides need the same city and cells");
        }
        String text = FilterOverlay.text(other.canonical(), own);
        String version = query.text(VERSION);
        if (version == null) {
            return question.beside(other, text);
        }
        var vendors = sources.older().getVersion(COMPARE, version, other.shown().snapshot());
        return question.beside(other.at(vendors), text + "&" + VERSION + "=" + vendors.version());
    }

    /** The same question of vendors as they were in a version that is kept. */
    public CoverageQuestion before(CoverageQuestion question, int version) {
        return question.at(sources.older()
                .getVersion(
                        "vendorVersion",
                        String.valueOf(version),
                        question.shown().snapshot()));
    }

    private CoverageQuestion side(TileQuery query, Rights rights) {
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
                sources.polygons(),
                sources.targets(),
                demand(query, shown.filter(), rights),
                null);
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
