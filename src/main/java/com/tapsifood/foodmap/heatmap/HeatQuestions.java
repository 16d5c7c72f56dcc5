package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.dataset.OlderVersion;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.FilterOverlay;
import com.tapsifood.foodmap.tile.NamedFilters;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads from a request which heat it wants, beside which, and on whose scale. */
@Component
public class HeatQuestions {

    private static final String SCALE = "scale";
    private static final String COMPARE = "compare";

    /** Parameters of a question. */
    public static final List<String> PARAMETERS = Stream.concat(
                    OrderFilter.PARAMETERS.stream(), Stream.of(SCALE, COMPARE))
            .toList();

    /** Field of {@link #COMPARE} that names an older version of the orders. */
    private static final String VERSION = "version";

    private final Served<HeatCubes> served;
    private final OlderVersion<HeatCubes> older;
    private final Catalog catalog;
    private final FilterResolver filters;
    private final NamedFilters named;

    HeatQuestions(
            Served<HeatCubes> servedHeat,
            OlderVersion<HeatCubes> older,
            Catalog catalog,
            FilterResolver filters,
            NamedFilters named) {
        this.named = named;
        this.served = servedHeat;
        this.older = older;
        this.catalog = catalog;
        this.filters = filters;
    }

    /** Like {@link #askPrepared}, once the filters that the query names are at hand. */
    public Mono<HeatQuestion> ask(TileQuery query, Rights rights) {
        return named.prepare(query.toString()).then(Mono.fromSupplier(() -> askPrepared(query, rights)));
    }

    /**
     * Reads {@link #PARAMETERS}. Cheap: nothing is counted yet.
     *
     * @throws com.tapsifood.foodmap.platform.Refusal when one cannot be used, the caller may not see a city, or data
     *     are still being loaded
     */
    public HeatQuestion askPrepared(TileQuery query, Rights rights) {
        catalog.getCity(query.key("city"));
        ResolvedFilter filter = filters.resolve(OrderFilter.of(query), rights);
        if (served.isLoading()) {
            throw new StillLoading("orders");
        }
        var heat = new CityHeat(filter, served.current().orElse(new Served.Snapshot<>(0, HeatCubes.EMPTY)));
        String scale = query.text(SCALE);
        String compare = query.text(COMPARE);
        return new HeatQuestion(
                heat,
                scale == null
                        ? heat
                        : InvalidParameter.within(SCALE, () -> scale(TileQuery.parse(scale), heat, rights)),
                compare == null
                        ? null
                        : InvalidParameter.within(COMPARE, () -> compared(TileQuery.parse(compare), heat, rights)));
    }

    /** A filter of its own; only the city is that of the request when it names none. */
    private CityHeat scale(TileQuery query, CityHeat heat, Rights rights) {
        TileQuery named = TileQuery.parse("city=" + heat.filter().city()).replacedBy(query);
        OrderFilter filter = OrderFilter.of(named.only(OrderFilter.PARAMETERS));
        return filter.equals(heat.filter()) ? heat : new CityHeat(filters.resolve(filter, rights), heat.snapshot());
    }

    private HeatQuestion.Compared compared(TileQuery query, CityHeat heat, Rights rights) {
        query.only(OrderFilter.PARAMETERS, VERSION);
        String own = heat.filter().canonical();
        OrderFilter filter = OrderFilter.of(TileQuery.parse(own).replacedBy(query));
        if (!filter.city().equals(heat.filter().city())) {
            throw new InvalidParameter("city", "two cities have no cells in common");
        }
        ResolvedFilter resolved = filters.resolve(filter, rights);
        String version = query.text(VERSION);
        var snapshot = version == null ? heat.snapshot() : older.getVersion(COMPARE, version, heat.snapshot());
        String text = FilterOverlay.text(filter.canonical(), own);
        boolean sameVersion = snapshot.version() == heat.version();
        return new HeatQuestion.Compared(
                new HeatComparison(heat, new CityHeat(resolved, snapshot)),
                sameVersion ? text : text + "&" + VERSION + "=" + snapshot.version());
    }
}
