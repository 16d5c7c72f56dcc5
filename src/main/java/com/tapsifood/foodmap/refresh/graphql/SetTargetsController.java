package com.tapsifood.foodmap.refresh.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.catalog.VisibleCities;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.refresh.areas.TargetImport;
import com.tapsifood.foodmap.refresh.areas.TargetImport.Change;
import com.tapsifood.foodmap.refresh.areas.TargetImport.Changed;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets administrators change targets. */
@Controller
@Profile("serve")
class SetTargetsController {

    private static final int MOST_CHANGES = 1_000;
    private static final int MOST_VENDORS = 10_000;

    private final TargetImport targets;
    private final Catalog catalog;

    SetTargetsController(TargetImport targets, Catalog catalog) {
        this.targets = targets;
        this.catalog = catalog;
    }

    record TargetInput(int area, String line, @Nullable Integer vendors) {}

    @MutationMapping
    Mono<Changed> setTargets(
            @Argument String city,
            @Argument("targets") List<TargetInput> wanted,
            @AuthenticationPrincipal Caller caller) {
        caller.rights().require(Scope.ADMIN);
        City found = VisibleCities.of(catalog, null, caller.rights()).getCity(city);
        List<Change> changes = InvalidParameter.within("targets", () -> changes(wanted));
        return Mono.fromCallable(() -> InvalidParameter.within(
                        "targets", () -> targets.change(found, changes, "edited by " + caller.name())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private List<Change> changes(List<TargetInput> wanted) {
        if (wanted.isEmpty() || wanted.size() > MOST_CHANGES) {
            throw new InvalidParameter("targets", "expected 1 to " + MOST_CHANGES + " targets, not " + wanted.size());
        }
        var changes = new LinkedHashMap<List<Object>, Change>();
        for (TargetInput target : wanted) {
            Change change = change(target);
            if (changes.put(List.of(change.area(), change.line().key()), change) != null) {
                throw new InvalidParameter(
                        "area",
                        "area " + change.area() + " has " + change.line().key() + " twice");
            }
        }
        return List.copyOf(changes.values());
    }

    private Change change(TargetInput target) {
        int vendors = target.vendors() == null ? 0 : target.vendors();
        if (vendors < 0 || vendors > MOST_VENDORS) {
            throw new InvalidParameter("vendors", "expected 0 to " + MOST_VENDORS + ", not " + vendors);
        }
        return new Change(target.area(), line(target.line()), vendors);
    }

    private BusinessLine line(String key) {
        int id = catalog.lineIds(List.of(key)).iterator().next();
        return catalog.findLine(id).orElseThrow();
    }
}
