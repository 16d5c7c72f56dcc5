package com.tapsifood.foodmap.coverage.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.coverage.CityCoverage;
import com.tapsifood.foodmap.coverage.CoverageChange;
import com.tapsifood.foodmap.coverage.CoverageQuestion;
import com.tapsifood.foodmap.coverage.CoverageQuestions;
import com.tapsifood.foodmap.coverage.CoverageRank;
import com.tapsifood.foodmap.coverage.Coverages;
import com.tapsifood.foodmap.coverage.Opportunities;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.heatmap.graphql.BoundsInput;
import com.tapsifood.foodmap.heatmap.graphql.LonLatInput;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.tile.TileAddress;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The numbers of coverage; its picture is in the tiles. */
@Controller
@Profile("serve")
class CoverageController {

    private static final int MOST_CELLS = 1_000;

    private final TileSource tiles;
    private final CoverageQuestions questions;
    private final Coverages coverages;

    CoverageController(TileSource coverageTiles, CoverageQuestions questions, Coverages coverages) {
        this.tiles = coverageTiles;
        this.questions = questions;
        this.coverages = coverages;
    }

    @QueryMapping
    Mono<Coverage> coverage(@Arguments CoverageArguments arguments, @AuthenticationPrincipal Caller caller) {
        TileQuery query = arguments.query();
        Rights rights = caller.rights();
        return questions.ask(query, rights).flatMap(question -> {
            String tilesUrl = TileAddress.template(tiles.tileset(), TileFormat.MVT, tiles.view(query, rights));
            return Mono.fromCallable(() -> Coverage.of(coverages.of(question), tilesUrl))
                    .subscribeOn(Schedulers.parallel());
        });
    }

    @SchemaMapping(typeName = "Coverage")
    Mono<List<Coverage.OfPolygon>> polygons(
            Coverage coverage, @Argument PolygonLayer layer, @Argument CoverageRank rankBy) {
        CityCoverage city = coverage.city();
        var byId = polygonsOf(city, layer);
        return Mono.fromCallable(() -> city.ranked(layer, rankBy).stream()
                        .flatMap(area -> Stream.ofNullable(byId.get(area.polygonId()))
                                .map(polygon -> Coverage.OfPolygon.of(city, area, polygon)))
                        .toList())
                .subscribeOn(Schedulers.parallel());
    }

    @SchemaMapping(typeName = "Coverage")
    Mono<Coverage.Found> cells(
            Coverage coverage, @Argument BoundsInput bounds, @Argument int first, @Argument CoverageRank rankBy) {
        requireMost(first);
        Bounds within = bounds.bounds();
        return Mono.fromCallable(() -> found(coverage.city(), within, first, rankBy))
                .subscribeOn(Schedulers.parallel());
    }

    @SchemaMapping(typeName = "Coverage")
    @Nullable
    CoverageCell cell(Coverage coverage, @Argument LonLatInput at) {
        CityCoverage city = coverage.city();
        Metres metres = city.grid().zone().project(at.place());
        double side = city.grid().cellMeters();
        int cell = city.grid().find((int) Math.floor(metres.east() / side), (int) Math.floor(metres.north() / side));
        return cell < 0 ? null : CoverageCell.of(city, cell);
    }

    record SiteArguments(Opportunities.Measure measure, int count, double radiusKm, double minDistanceKm, int enough) {

        Opportunities.Wish wish() {
            return new Opportunities.Wish(measure, count, radiusKm, minDistanceKm, enough);
        }
    }

    @SchemaMapping(typeName = "Coverage")
    Mono<Coverage.OpportunityList> opportunities(Coverage coverage, @Arguments SiteArguments arguments) {
        Opportunities.Wish wish = arguments.wish();
        CityCoverage city = coverage.city();
        return Mono.fromCallable(() -> Coverage.OpportunityList.of(city, city.opportunities(wish)))
                .subscribeOn(Schedulers.parallel());
    }

    /** Of a what-if against what the feed says, or since an earlier version of the vendors. */
    @SchemaMapping(typeName = "Coverage")
    Mono<CoverageChange> change(Coverage coverage, @Argument @Nullable Integer vendorVersion) {
        CityCoverage city = coverage.city();
        if (vendorVersion == null && !coverage.modified()) {
            return Mono.empty();
        }
        CoverageQuestion before =
                vendorVersion == null ? city.question().nominal() : questions.before(city.question(), vendorVersion);
        return Mono.fromCallable(() -> city.since(coverages.of(before))).subscribeOn(Schedulers.parallel());
    }

    @SchemaMapping(typeName = "CoverageChange")
    int vendorVersion(CoverageChange change) {
        return change.before().question().shown().snapshot().version();
    }

    @SchemaMapping(typeName = "CoverageChange", field = "polygons")
    Mono<List<Coverage.ChangedPolygon>> changedPolygons(CoverageChange change, @Argument PolygonLayer layer) {
        var byId = polygonsOf(change.now(), layer);
        return Mono.fromCallable(() -> change.ranked(layer).stream()
                        .flatMap(area -> Stream.ofNullable(byId.get(area.polygonId()))
                                .map(polygon -> Coverage.ChangedPolygon.of(area, polygon)))
                        .toList())
                .subscribeOn(Schedulers.parallel());
    }

    @SchemaMapping(typeName = "CoverageChange", field = "cells")
    Mono<List<Coverage.ChangedCell>> changedCells(CoverageChange change, @Argument int first) {
        requireMost(first);
        return Mono.fromCallable(() -> change.cells(first).stream()
                        .map(cell -> new Coverage.ChangedCell(
                                CoverageCell.of(change.now(), cell),
                                change.before().vendors(cell)))
                        .toList())
                .subscribeOn(Schedulers.parallel());
    }

    private static void requireMost(int first) {
        if (first < 1 || first > MOST_CELLS) {
            throw new InvalidParameter("first", "expected 1 to " + MOST_CELLS + ", not " + first);
        }
    }

    private static Map<Integer, Polygon> polygonsOf(CityCoverage city, PolygonLayer layer) {
        return city.question().polygons().data().list(city.question().city().id(), layer).stream()
                .collect(Collectors.toMap(Polygon::id, Function.identity()));
    }

    private static Coverage.Found found(CityCoverage city, Bounds within, int first, CoverageRank rank) {
        int[] inside = city.cells().filter(cell -> has(within, city, cell)).toArray();
        List<CoverageCell> cells = city.ranked(Arrays.stream(inside), rank, first).stream()
                .map(cell -> CoverageCell.of(city, cell))
                .toList();
        return new Coverage.Found(cells, inside.length);
    }

    private static boolean has(Bounds within, CityCoverage city, int cell) {
        LonLat centre = city.grid().centre(city.grid().column(cell), city.grid().row(cell));
        return within.contains(centre.lon(), centre.lat());
    }
}
