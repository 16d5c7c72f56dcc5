package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.heatmap.CityCounts;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatQuestion;
import com.tapsifood.foodmap.heatmap.HeatQuestions;
import com.tapsifood.foodmap.heatmap.OrderSeries;
import com.tapsifood.foodmap.heatmap.TimeBucket;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.tile.TileQuery;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Orders over time, counted in the cube. */
@Controller
@Profile("serve")
class OrderSeriesController {

    private final HeatQuestions questions;
    private final CityCounts counts;
    private final Catalog catalog;

    OrderSeriesController(HeatQuestions questions, CityCounts counts, Catalog catalog) {
        this.questions = questions;
        this.counts = counts;
        this.catalog = catalog;
    }

    record SeriesArguments(
            OrderFilterInput filter,
            TimeBucket by,
            boolean byLine,
            @Nullable List<String> cities) {

        /** One for every city. */
        List<TileQuery> queries() {
            TileQuery query = filter.query();
            return cities == null || cities.isEmpty()
                    ? List.of(query)
                    : new LinkedHashSet<>(cities)
                            .stream()
                                    .map(city -> query.replacedBy(new TileQuery(Map.of("city", List.of(city)))))
                                    .toList();
        }
    }

    /** Type OrderSeries. */
    record Answer(TimeBucket by, List<Series> series) {}

    /** Of one city, and of one business line where they are told apart. */
    record Series(
            String city,
            @Nullable String line,
            String filter,
            List<Heatmap.UsedVersion> versions,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int k,
            Collection<Integer> hiddenAreas,
            List<SeriesPoint> points) {}

    @QueryMapping
    Mono<Answer> orderSeries(
            @Arguments SeriesArguments arguments,
            DataFetchingFieldSelectionSet fields,
            @AuthenticationPrincipal Caller caller) {
        Rights rights = caller.rights();
        boolean withUsers = fields.contains("series/points/users");
        return Flux.fromIterable(arguments.queries())
                .concatMap(query -> questions.ask(query, rights))
                .map(HeatQuestion::heat)
                .collectList()
                .flatMap(heats -> Mono.fromCallable(() -> answer(heats, arguments, withUsers))
                        .subscribeOn(Schedulers.parallel()));
    }

    private Answer answer(List<CityHeat> heats, SeriesArguments arguments, boolean withUsers) {
        var series = new ArrayList<Series>();
        for (CityHeat heat : heats) {
            OrderSeries counted = counts.of(heat, arguments.by(), arguments.byLine(), withUsers);
            byLine(counted)
                    .forEach((line, points) -> series.add(
                            series(heat, line, SeriesPoint.listOf(points, arguments.by(), heat.city(), withUsers))));
        }
        int points = series.stream().mapToInt(one -> one.points().size()).sum();
        if (points > OrderSeries.MOST_POINTS) {
            throw new InvalidParameter("cities", points + " points are more than " + OrderSeries.MOST_POINTS);
        }
        return new Answer(arguments.by(), series);
    }

    private static Map<@Nullable Integer, List<OrderSeries.Point>> byLine(OrderSeries series) {
        Map<@Nullable Integer, List<OrderSeries.Point>> byLine = new LinkedHashMap<>();
        for (OrderSeries.Point point : series.points()) {
            byLine.computeIfAbsent(point.line(), line -> new ArrayList<>()).add(point);
        }
        return byLine;
    }

    private Series series(CityHeat heat, @Nullable Integer line, List<SeriesPoint> points) {
        return new Series(
                heat.city().key(),
                line == null
                        ? null
                        : catalog.findLine(line).map(BusinessLine::key).orElse("unknown"),
                heat.filter().canonical(),
                Heatmap.versions(heat.versions()),
                heat.from(),
                heat.to(),
                heat.k(),
                heat.hiddenAreas(),
                points);
    }
}
