package com.tapsifood.foodmap.heatmap.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.heatmap.CellSearch;
import com.tapsifood.foodmap.heatmap.DrawnArea;
import com.tapsifood.foodmap.heatmap.HeatCell;
import com.tapsifood.foodmap.heatmap.HeatQuestions;
import com.tapsifood.foodmap.heatmap.HeatSummaries;
import com.tapsifood.foodmap.heatmap.HeatSummary;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.query.GeoJson;
import com.tapsifood.foodmap.tile.TileAddress;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.cache.GrantedView;
import com.tapsifood.foodmap.tile.cache.TileCache;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The numbers of the heat map; its picture is in the tiles. */
@Controller
@Profile("serve")
class HeatmapController {

    private final TileSource tiles;
    private final TileCache cache;
    private final HeatQuestions questions;
    private final HeatSummaries summaries;

    HeatmapController(TileSource heatTiles, TileCache cache, HeatQuestions questions, HeatSummaries summaries) {
        this.tiles = heatTiles;
        this.cache = cache;
        this.questions = questions;
        this.summaries = summaries;
    }

    /** TileJSON of the same question is made first, on the threads that are for it: what it counted is then at hand. */
    @QueryMapping
    Mono<Heatmap> heatmap(@Arguments HeatmapArguments arguments, @AuthenticationPrincipal Caller caller) {
        TileQuery query = arguments.query();
        Rights rights = caller.rights();
        return questions.ask(query, rights).flatMap(question -> {
            TileView view = tiles.view(query, rights);
            String tilesUrl = TileAddress.template(tiles.tileset(), TileFormat.MVT, view);
            return cache.extras(new GrantedView(tiles.tileset().id(), tiles.formats(), view, rights))
                    .map(counted -> Heatmap.of(question, summaries, tilesUrl));
        });
    }

    @SchemaMapping(typeName = "Heatmap")
    List<HeatCell> topCells(Heatmap heatmap, @Argument int first) {
        if (first < 1 || first > HeatSummary.MOST_TOP_CELLS) {
            throw new InvalidParameter("first", "expected 1 to " + HeatSummary.MOST_TOP_CELLS + ", not " + first);
        }
        return heatmap.top().stream().limit(first).toList();
    }

    @SchemaMapping(typeName = "Heatmap")
    Mono<CellSearch.Found> cells(
            Heatmap heatmap, @Argument BoundsInput bounds, @Argument int zoom, @Argument int first) {
        var search = new CellSearch(heatmap.heat(), zoom);
        return Mono.fromCallable(() -> search.within(bounds.bounds(), first)).subscribeOn(Schedulers.parallel());
    }

    @SchemaMapping(typeName = "Heatmap")
    Mono<DrawnArea> drawnArea(Heatmap heatmap, @Argument GeoJson within, @Argument int zoom) {
        var search = new CellSearch(heatmap.heat(), zoom);
        return Mono.fromCallable(() -> search.within(area(within))).subscribeOn(Schedulers.parallel());
    }

    private static Geometry area(GeoJson drawn) {
        try {
            return drawn.area();
        } catch (InvalidParameter invalid) {
            throw invalid.within("within");
        }
    }

    @SchemaMapping(typeName = "Heatmap")
    Mono<CellDetail> cell(Heatmap heatmap, @Argument LonLatInput at, @Argument int zoom) {
        var search = new CellSearch(heatmap.heat(), zoom);
        return Mono.fromCallable(() -> search.at(at.place()))
                .subscribeOn(Schedulers.parallel())
                .flatMap(found -> Mono.justOrEmpty(found.map(cell -> new CellDetail(heatmap.heat(), cell))));
    }
}
