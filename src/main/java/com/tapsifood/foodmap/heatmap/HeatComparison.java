package com.tapsifood.foodmap.heatmap;

import com.tapsifood.foodmap.geo.TileCoord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two heats of one city beside each other. In one version both sides show the same open cells. Of two versions, a cell
 * that is closed in either is shown in neither.
 */
public record HeatComparison(CityHeat main, CityHeat other) {

    public HeatComparison {
        if (main.city().id() != other.city().id()) {
            throw new IllegalArgumentException(
                    main.city().key() + " has other cells than " + other.city().key());
        }
    }

    public ComparedCells tile(TileCoord tile) {
        var compared = ComparedCells.of(main.tile(tile), other.tile(tile));
        return isOfOneVersion() ? compared : compared.shownIn(main.openTile(tile), other.openTile(tile));
    }

    private ComparedCells cells(int cellZoom) {
        var compared = ComparedCells.of(main.cells(cellZoom), other.cells(cellZoom));
        return isOfOneVersion() ? compared : compared.shownIn(main.openCells(cellZoom), other.openCells(cellZoom));
    }

    private boolean isOfOneVersion() {
        return main.version() == other.version();
    }

    /** The scale of a difference: |A - B| in orders per km2 per day of the cells that differ. */
    public HeatLegend difference() {
        ComparedCells compared = cells(HeatLegend.ANALYSIS_ZOOM);
        long days = Math.max(1, main.days());
        long otherDays = Math.max(1, other.days());
        double unit = main.cellKm2(HeatLegend.ANALYSIS_ZOOM) * days * otherDays;
        var differences = new double[compared.size()];
        int size = 0;
        for (int i = 0; i < compared.size(); i++) {
            long difference =
                    compared.main(i).orders() * otherDays - compared.other(i).orders() * days;
            if (difference != 0) {
                differences[size++] = Math.abs(difference) / unit;
            }
        }
        return HeatLegend.of(Arrays.copyOf(differences, size));
    }

    /** Orders of both sides that the cells of a level do not show. */
    public record Hidden(int cellZoom, long orders, long otherOrders) {}

    /** By cell zoom from the coarsest. Of one version it is what each side hides by itself. */
    public List<Hidden> hidden(HeatTotals ofMain, HeatTotals ofOther) {
        var hidden = new ArrayList<Hidden>();
        for (int i = 0; i < Math.min(ofMain.hidden().size(), ofOther.hidden().size()); i++) {
            HeatTotals.Hidden own = ofMain.hidden().get(i);
            hidden.add(
                    isOfOneVersion()
                            ? new Hidden(
                                    own.cellZoom(),
                                    own.orders(),
                                    ofOther.hidden().get(i).orders())
                            : hidden(own.cellZoom(), ofMain, ofOther));
        }
        return hidden;
    }

    private Hidden hidden(int cellZoom, HeatTotals ofMain, HeatTotals ofOther) {
        ComparedCells compared = cells(cellZoom);
        long shown = 0;
        long otherShown = 0;
        for (int i = 0; i < compared.size(); i++) {
            shown += compared.main(i).orders();
            otherShown += compared.other(i).orders();
        }
        return new Hidden(cellZoom, ofMain.orders() - shown, ofOther.orders() - otherShown);
    }
}
