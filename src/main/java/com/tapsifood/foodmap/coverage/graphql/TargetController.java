package com.tapsifood.foodmap.coverage.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.coverage.TargetSnapshot;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The targets one by one. */
@Controller
@Profile("serve")
class TargetController {

    private final Served<TargetSnapshot> targets;
    private final Served<PolygonSnapshot> polygons;
    private final Catalog catalog;

    TargetController(Served<TargetSnapshot> servedTargets, Served<PolygonSnapshot> servedPolygons, Catalog catalog) {
        this.targets = servedTargets;
        this.polygons = servedPolygons;
        this.catalog = catalog;
    }

    record CoverageTarget(int area, String name, BusinessLine line, int vendors) {}

    @QueryMapping
    List<CoverageTarget> targets(@Argument String city, @AuthenticationPrincipal Caller caller) {
        City found = VisibleCities.of(catalog, null, caller.rights()).getCity(city);
        if (targets.isLoading() || polygons.isLoading()) {
            throw new StillLoading("targets");
        }
        TargetSnapshot known = targets.current().map(Served.Snapshot::data).orElse(TargetSnapshot.EMPTY);
        return polygons.current().stream()
                .flatMap(snapshot -> snapshot.data().list(found.id(), PolygonLayer.MARKETING_AREA).stream())
                .flatMap(area -> of(area, known))
                .sorted(Comparator.comparingInt(CoverageTarget::area)
                        .thenComparingInt(target -> target.line().id()))
                .toList();
    }

    private Stream<CoverageTarget> of(Polygon area, TargetSnapshot known) {
        return known.byArea().getOrDefault(area.id(), Map.of()).entrySet().stream()
                .flatMap(target -> catalog.findLine(target.getKey()).stream()
                        .map(line -> new CoverageTarget(area.id(), area.name(), line, target.getValue())));
    }
}
