package com.tapsifood.foodmap.insight.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.dataset.StillLoading;
import com.tapsifood.foodmap.heatmap.CityHeat;
import com.tapsifood.foodmap.heatmap.HeatQuestion;
import com.tapsifood.foodmap.heatmap.HeatQuestions;
import com.tapsifood.foodmap.heatmap.graphql.OrderFilterInput;
import com.tapsifood.foodmap.heatmap.graphql.VendorFilterInput;
import com.tapsifood.foodmap.insight.AreaReport;
import com.tapsifood.foodmap.insight.AreaReports;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.polygon.GeometryDetail;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonOutlines;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.tile.NamedFilters;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.vendor.VendorFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Answers from memory, however many polygons and metrics are asked for. */
@Controller
@Profile("serve")
class PolygonController {

    private final HeatQuestions questions;
    private final NamedFilters named;
    private final AreaReports reports;
    private final PolygonOutlines outlines;
    private final Served<PolygonSnapshot> polygons;
    private final Catalog catalog;
    private final Metrics.Names names;

    PolygonController(
            HeatQuestions questions,
            NamedFilters named,
            AreaReports reports,
            PolygonOutlines outlines,
            Served<PolygonSnapshot> servedPolygons,
            Catalog catalog) {
        this.questions = questions;
        this.named = named;
        this.reports = reports;
        this.outlines = outlines;
        this.polygons = servedPolygons;
        this.catalog = catalog;
        this.names = Metrics.Names.of(catalog);
    }

    record ListArguments(
            PolygonLayer layer,
            OrderFilterInput filter,
            @Nullable VendorFilterInput vendors,
            @Nullable List<Integer> ids) {}

    record OneArguments(
            int id,
            @Nullable OrderFilterInput filter,
            @Nullable VendorFilterInput vendors) {}

    @QueryMapping
    Mono<PolygonList> polygons(@Arguments ListArguments arguments, @AuthenticationPrincipal Caller caller) {
        Rights rights = caller.rights();
        return heat(arguments.filter().query(), arguments.vendors(), rights).flatMap(heat -> {
            VendorFilter traits = traits(arguments.vendors(), heat, rights);
            List<Polygon> wanted = wanted(heat, arguments.layer(), arguments.ids());
            return counted(heat, arguments.layer(), traits).map(report -> {
                List<AreaPolygon> nodes =
                        wanted.stream().map(polygon -> node(polygon, report)).toList();
                return PolygonList.of(nodes, report);
            });
        });
    }

    @QueryMapping
    Mono<AreaPolygon> polygon(@Arguments OneArguments arguments, @AuthenticationPrincipal Caller caller) {
        if (polygons.isLoading()) {
            throw new StillLoading("polygons");
        }
        Rights rights = caller.rights();
        Optional<Polygon> found = polygons.current()
                .flatMap(snapshot -> snapshot.data().find(arguments.id()))
                .filter(polygon -> rights.sees(city(polygon).key()));
        return Mono.justOrEmpty(found)
                .flatMap(polygon -> heat(polygon, arguments, rights)
                        .flatMap(heat -> counted(heat, polygon.layer(), traits(arguments.vendors(), heat, rights)))
                        .map(report -> node(polygon, report)));
    }

    @SchemaMapping(typeName = "Polygon")
    Geometry geometry(AreaPolygon polygon, @Argument GeometryDetail detail) {
        return outlines.of(polygon.source(), polygon.drawn(), detail);
    }

    private Mono<AreaReport> counted(CityHeat heat, PolygonLayer layer, VendorFilter traits) {
        return Mono.fromCallable(() -> reports.of(heat, layer, traits)).subscribeOn(Schedulers.parallel());
    }

    private AreaPolygon node(Polygon polygon, AreaReport report) {
        CityHeat heat = report.heat();
        return AreaPolygon.of(polygon, heat.city().key(), report.of(polygon), names, heat.polygons());
    }

    private Mono<CityHeat> heat(Polygon polygon, OneArguments arguments, Rights rights) {
        String city = city(polygon).key();
        OrderFilterInput filter = arguments.filter();
        TileQuery query = filter == null ? new TileQuery(Map.of("city", List.of(city))) : filter.query();
        return heat(query, arguments.vendors(), rights).doOnNext(heat -> {
            if (!heat.city().key().equals(city)) {
                throw new InvalidParameter("filter.city", "the polygon lies in " + city);
            }
        });
    }

    /** With the filters that either names at hand. */
    private Mono<CityHeat> heat(TileQuery query, @Nullable VendorFilterInput vendors, Rights rights) {
        Mono<Void> prepared =
                vendors == null ? Mono.empty() : named.prepare(vendors.filter().canonical());
        return prepared.then(questions.ask(query, rights)).map(HeatQuestion::heat);
    }

    private City city(Polygon polygon) {
        return catalog.findCity(polygon.cityId()).orElseThrow();
    }

    /** Those of the filter unless others are asked for. */
    private VendorFilter traits(@Nullable VendorFilterInput vendors, CityHeat heat, Rights rights) {
        if (vendors == null) {
            return heat.filter().vendors();
        }
        VendorFilter traits = vendors.filter();
        heat.polygons()
                .data()
                .requireAll(
                        "vendors.areas",
                        traits.areas(),
                        VisibleCities.of(catalog, heat.city().key(), rights));
        return traits;
    }

    private static List<Polygon> wanted(CityHeat heat, PolygonLayer layer, @Nullable List<Integer> ids) {
        List<Polygon> all = heat.polygons().data().list(heat.city().id(), layer);
        if (ids == null || ids.isEmpty()) {
            return all;
        }
        Set<Integer> named = new HashSet<>(ids);
        List<Polygon> found =
                all.stream().filter(polygon -> named.contains(polygon.id())).toList();
        if (found.size() < named.size()) {
            found.forEach(polygon -> named.remove(polygon.id()));
            throw new InvalidParameter(
                    "ids",
                    "the layer has no polygon with the id " + named.iterator().next());
        }
        return found;
    }
}
