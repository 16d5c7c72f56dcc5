package com.tapsifood.foodmap.catalog.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers from memory. */
@Controller
@Profile("serve")
class CatalogController {

    private final Catalog catalog;

    CatalogController(Catalog catalog) {
        this.catalog = catalog;
    }

    @QueryMapping
    Flux<City> cities(@AuthenticationPrincipal Caller caller) {
        return Flux.fromIterable(catalog.cities())
                .filter(city -> caller.rights().sees(city.key()));
    }

    @QueryMapping
    Mono<List<BusinessLine>> businessLines() {
        return Mono.just(catalog.businessLines());
    }

    @SchemaMapping
    String timeZone(City city) {
        return city.timeZone().getId();
    }
}
