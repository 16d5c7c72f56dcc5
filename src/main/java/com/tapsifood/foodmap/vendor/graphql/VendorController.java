package com.tapsifood.foodmap.vendor.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.platform.graphql.PageRequest;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.vendor.Vendor;
import com.tapsifood.foodmap.vendor.search.RegisteredFilters;
import com.tapsifood.foodmap.vendor.search.RegisteredFilters.RegisteredFilter;
import com.tapsifood.foodmap.vendor.search.VendorOrder;
import com.tapsifood.foodmap.vendor.search.VendorPage;
import com.tapsifood.foodmap.vendor.search.VendorQuestion;
import com.tapsifood.foodmap.vendor.search.VendorSearch;
import com.tapsifood.foodmap.vendor.search.VendorWhere;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Vendors one by one. Each statement is sent only when the field it is for was selected. */
@Controller
@Profile("serve")
class VendorController {

    private final VendorSearch search;
    private final RegisteredFilters registered;
    private final Catalog catalog;
    private final Served<PolygonSnapshot> polygons;

    VendorController(
            VendorSearch search,
            RegisteredFilters registered,
            Catalog catalog,
            Served<PolygonSnapshot> servedPolygons) {
        this.registered = registered;
        this.search = search;
        this.catalog = catalog;
        this.polygons = servedPolygons;
    }

    @QueryMapping
    Mono<VendorPage> vendors(
            @Argument @Nullable VendorWhere filter,
            @Argument @Nullable VendorOrder orderBy,
            PageRequest page,
            @AuthenticationPrincipal Caller caller) {
        VendorQuestion question = search.ask(filter == null ? VendorWhere.ALL : filter, caller.rights());
        return search.page(question, orderBy == null ? VendorOrder.DEFAULT : orderBy, page);
    }

    @QueryMapping
    Mono<Vendor> vendor(@Argument String code, @AuthenticationPrincipal Caller caller) {
        return search.find(code, caller.rights());
    }

    @MutationMapping
    Mono<RegisteredFilter> registerFilter(@Argument VendorWhere vendors, @AuthenticationPrincipal Caller caller) {
        return registered.register(vendors, caller.rights());
    }

    @SchemaMapping(typeName = "VendorConnection")
    Mono<Long> totalCount(VendorPage page) {
        return search.count(page.question());
    }

    @SchemaMapping(typeName = "VendorConnection")
    Mono<SortedSet<String>> unknownCodes(VendorPage page) {
        return search.unknownCodes(page.question());
    }

    @SchemaMapping
    City city(Vendor vendor) {
        return catalog.findCity(vendor.cityId()).orElseThrow();
    }

    @SchemaMapping
    @Nullable
    BusinessLine line(Vendor vendor) {
        Integer line = vendor.lineId();
        return line == null ? null : catalog.findLine(line).orElse(null);
    }

    @SchemaMapping
    @Nullable
    Integer status(Vendor vendor) {
        return vendor.statusId();
    }

    /** Polygons are of the version in memory; one that the vendor's version still knew may be gone. */
    @SchemaMapping
    List<VendorArea> areas(Vendor vendor) {
        PolygonSnapshot known = polygons.current().map(Served.Snapshot::data).orElse(PolygonSnapshot.EMPTY);
        return vendor.areas().stream()
                .map(known::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Polygon::layer))
                .map(VendorArea::of)
                .toList();
    }

    /** Type of the same name. */
    record VendorArea(
            int id,
            PolygonLayer layer,
            String name,
            @Nullable String nameEn) {

        static VendorArea of(Polygon polygon) {
            return new VendorArea(polygon.id(), polygon.layer(), polygon.name(), polygon.nameEn());
        }
    }
}
