package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.polygon.PolygonLocator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** The polygons of orders that come in the order of their cells: most cells lie in one polygon whole. */
final class AreaColumns {

    private final List<PolygonLocator> locators;
    private final PolygonLocator.Candidates[] candidates;
    private long cell = -1;

    AreaColumns(List<PolygonLocator> locators) {
        this.locators = locators;
        this.candidates = new PolygonLocator.Candidates[locators.size()];
    }

    /** Ids of the marketing area, region and neighbourhood of an order. */
    int[] of(long cellOfOrder, double lon, double lat) {
        if (cellOfOrder != cell) {
            cell = cellOfOrder;
            enter();
        }
        var ids = new int[candidates.length];
        for (int layer = 0; layer < ids.length; layer++) {
            ids[layer] = candidates[layer].locate(lon, lat);
        }
        return ids;
    }

    private void enter() {
        Bounds square = new TileCoord(CellKey.FINEST, CellKey.x(cell), CellKey.y(cell)).bounds();
        var rectangle = new Envelope(square.west(), square.east(), square.south(), square.north());
        for (int layer = 0; layer < candidates.length; layer++) {
            candidates[layer] = locators.get(layer).candidates(rectangle);
        }
    }
}
