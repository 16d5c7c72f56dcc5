package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.RawTarget;
import com.tapsifood.foodmap.refresh.demo.city.Dice;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Targets near what the vendors of the demo deliver, some met and some missed, so that every class of a map occurs. */
final class Targets {

    private Targets() {}

    /**
     * A cell for every area and line, all positive.
     *
     * @param reaches vendors of the city's lines, in the order of the lines
     */
    static List<RawTarget> set(List<RawPolygon> areas, List<VendorReach> reaches, Dice dice) {
        var targets = new ArrayList<RawTarget>();
        for (RawPolygon area : areas) {
            Geometry geometry = area.geometry();
            if (geometry == null) {
                continue;
            }
            Coordinate place = geometry.getInteriorPoint().getCoordinate();
            double ambition = dice.between(0.75, 1.3);
            for (DemoLine line : DemoLine.values()) {
                int covering = reaches.get(line.ordinal()).covering(place.x, place.y);
                long target = Math.max(2, Math.round(covering * ambition * dice.between(0.6, 1.5)));
                targets.add(new RawTarget(area.row(), area.name(), line.feedName(), Long.toString(target)));
            }
        }
        return targets;
    }
}
