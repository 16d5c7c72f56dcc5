package com.tapsifood.foodmap.vendor.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.vendor.Flag;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.search.VendorFacet;
import com.tapsifood.foodmap.vendor.search.VendorFacets;
import com.tapsifood.foodmap.vendor.search.VendorFacets.Counts;
import com.tapsifood.foodmap.vendor.search.VendorFacets.ValueCount;
import com.tapsifood.foodmap.vendor.search.VendorWhere;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Counts of vendors; only the facets that were selected are counted. */
@Controller
@Profile("serve")
class VendorFacetsController {

    private static final Map<String, VendorFacet> FACETS = Map.of(
            "cities", VendorFacet.CITY,
            "lines", VendorFacet.LINE,
            "grades", VendorFacet.GRADE,
            "statuses", VendorFacet.STATUS,
            "visible", VendorFacet.VISIBLE,
            "open", VendorFacet.OPEN);

    private final VendorFacets facets;
    private final Catalog catalog;

    VendorFacetsController(VendorFacets facets, Catalog catalog) {
        this.facets = facets;
        this.catalog = catalog;
    }

    /** By city or line, by status or polygon, by grade, by flag: types of these names. */
    record KeyCount(@Nullable String key, long count) {}

    record NumberCount(@Nullable Integer id, long count) {}

    record GradeCount(Grade grade, long count) {}

    record FlagCount(Flag value, long count) {}

    @QueryMapping
    Mono<Counts> vendorFacets(
            @Argument @Nullable VendorWhere filter,
            DataFetchingFieldSelectionSet selected,
            @AuthenticationPrincipal Caller caller) {
        return facets.count(filter == null ? VendorWhere.ALL : filter, wanted(selected), caller.rights());
    }

    private static Set<VendorFacet> wanted(DataFetchingFieldSelectionSet selected) {
        return selected.getImmediateFields().stream()
                .map(field -> Optional.ofNullable(FACETS.get(field.getName()))
                        .or(() -> Optional.of(field)
                                .filter(f -> f.getName().equals("polygons"))
                                .map(VendorFacetsController::layer)))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static VendorFacet layer(SelectedField polygons) {
        return facet(PolygonLayer.valueOf(String.valueOf(polygons.getArguments().get("layer"))));
    }

    private static VendorFacet facet(PolygonLayer layer) {
        return switch (layer) {
            case MARKETING_AREA -> VendorFacet.MARKETING_AREA;
            case REGION -> VendorFacet.REGION;
            case NEIGHBOURHOOD -> VendorFacet.NEIGHBOURHOOD;
        };
    }

    @SchemaMapping(typeName = "VendorFacets")
    List<KeyCount> cities(Counts counts) {
        return counts.of(VendorFacet.CITY).stream()
                .map(c -> new KeyCount(
                        id(c).flatMap(catalog::findCity).map(City::key).orElse(null), c.count()))
                .toList();
    }

    @SchemaMapping(typeName = "VendorFacets")
    List<KeyCount> lines(Counts counts) {
        return counts.of(VendorFacet.LINE).stream()
                .map(c -> new KeyCount(
                        id(c).flatMap(catalog::findLine).map(BusinessLine::key).orElse(null), c.count()))
                .toList();
    }

    @SchemaMapping(typeName = "VendorFacets")
    List<GradeCount> grades(Counts counts) {
        return counts.of(VendorFacet.GRADE).stream()
                .map(c -> new GradeCount(Grade.find(Objects.toString(c.value())).orElseThrow(), c.count()))
                .sorted(Comparator.comparing(GradeCount::grade))
                .toList();
    }

    @SchemaMapping(typeName = "VendorFacets")
    List<NumberCount> statuses(Counts counts) {
        return numbers(counts, VendorFacet.STATUS);
    }

    @SchemaMapping(typeName = "VendorFacets")
    List<FlagCount> visible(Counts counts) {
        return flags(counts, VendorFacet.VISIBLE);
    }

    @SchemaMapping(typeName = "VendorFacets")
    List<FlagCount> open(Counts counts) {
        return flags(counts, VendorFacet.OPEN);
    }

    @SchemaMapping(typeName = "VendorFacets")
    List<NumberCount> polygons(Counts counts, @Argument PolygonLayer layer) {
        return numbers(counts, facet(layer));
    }

    private static List<NumberCount> numbers(Counts counts, VendorFacet facet) {
        return counts.of(facet).stream()
                .map(c -> new NumberCount(id(c).orElse(null), c.count()))
                .toList();
    }

    private static List<FlagCount> flags(Counts counts, VendorFacet facet) {
        return counts.of(facet).stream()
                .map(c -> new FlagCount(Flag.of((Boolean) c.value()), c.count()))
                .sorted(Comparator.comparing(FlagCount::value))
                .toList();
    }

    private static Optional<Integer> id(ValueCount counted) {
        return counted.value() instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }
}
