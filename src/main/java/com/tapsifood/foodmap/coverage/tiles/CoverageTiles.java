package com.tapsifood.foodmap.coverage.tiles;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.coverage.CoverageQuestions;
import com.tapsifood.foodmap.coverage.Coverages;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.Tileset;
import org.springframework.stereotype.Component;

/** Tileset {@code coverage}: how many vendors reach each cell of a city. */
@Component
class CoverageTiles implements TileSource {

    private final Tileset tileset = Tileset.load("coverage");
    private final CoverageQuestions questions;
    private final Coverages coverages;

    CoverageTiles(CoverageQuestions questions, Coverages coverages) {
        this.questions = questions;
        this.coverages = coverages;
    }

    @Override
    public Tileset tileset() {
        return tileset;
    }

    @Override
    public TileView view(TileQuery query, Rights rights) {
        return new CoverageView(questions.askPrepared(query.only(CoverageQuestions.PARAMETERS), rights), coverages);
    }
}
