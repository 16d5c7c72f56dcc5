package com.tapsifood.foodmap.heatmap.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.heatmap.HeatQuestions;
import com.tapsifood.foodmap.heatmap.HeatSummaries;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.TileFormat;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import com.tapsifood.foodmap.tile.mvt.CellTile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tileset {@code heatmap}: grid cells with the orders under a filter. */
@Component
class HeatTiles implements TileSource {

    private static final String POPULATION = "population";

    private static final String SERIES = "series";
    private static final List<String> PARAMETERS = Stream.of(
                    HeatQuestions.PARAMETERS, List.of("geometry", POPULATION, SERIES), HeatPainting.PARAMETERS)
            .flatMap(List::stream)
            .toList();

    private final Tileset tileset = Tileset.load("heatmap");
    private final HeatQuestions questions;
    private final HeatSummaries summaries;
    private final Served<PolygonSnapshot> polygons;

    HeatTiles(HeatQuestions questions, HeatSummaries summaries, Served<PolygonSnapshot> servedPolygons) {
        this.polygons = servedPolygons;
        this.questions = questions;
        this.summaries = summaries;
    }

    @Override
    public Tileset tileset() {
        return tileset;
    }

    @Override
    public TileView view(TileQuery query, Rights rights) {
        query.only(PARAMETERS);
        CellTile.Shape shape = shape(query);
        boolean withPopulation = Boolean.TRUE.equals(query.flag(POPULATION));
        if (withPopulation && polygons.isLoading()) {
            throw new StillLoading("polygons");
        }
        if (byHour(query) && query.text("compare") != null) {
            throw new InvalidParameter(SERIES, "a comparison has no hours; leave out one of both");
        }
        var drawing = new HeatView.Drawing(shape, withPopulation, byHour(query), HeatPainting.of(query));
        return new HeatView(questions.askPrepared(query, rights), drawing, summaries);
    }

    @Override
    public Set<TileFormat> formats() {
        return EnumSet.allOf(TileFormat.class);
    }

    private static boolean byHour(TileQuery query) {
        return query.value(SERIES, text -> text.equals("hour") ? Optional.of(true) : Optional.empty(), "hour") != null;
    }

    private static CellTile.Shape shape(TileQuery query) {
        return switch (query.key("geometry")) {
            case null -> CellTile.Shape.POINT;
            case "point" -> CellTile.Shape.POINT;
            case "square" -> CellTile.Shape.SQUARE;
            case String other ->
                throw new InvalidParameter(
                        "geometry", "expected point or square, not " + InvalidParameter.quoted(other));
        };
    }
}
