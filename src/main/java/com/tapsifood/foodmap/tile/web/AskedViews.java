package com.tapsifood.foodmap.tile.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.tile.NamedFilters;
import com.tapsifood.foodmap.tile.TileQuery;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.TileView;
import com.tapsifood.foodmap.tile.cache.GrantedView;
import com.tapsifood.foodmap.tile.cache.RecentRights;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/**
 * From query strings to views. A map asks for many tiles with one query string, so what became of it is remembered for
 * as long as the versions it is made of are served. The memory is weak: a view must not keep a replaced version alive.
 */
@Component
class AskedViews {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Served<?>> served;
    private final Cache<Question, AskedView> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .weakValues()
            .executor(Runnable::run)
            .build();

    private final NamedFilters filters;
    private final RecentRights rightsSeen;

    AskedViews(Collection<Served<?>> served, NamedFilters filters, RecentRights rightsSeen) {
        this.filters = filters;
        this.rightsSeen = rightsSeen;
        this.served = served.stream().collect(Collectors.toMap(s -> s.dataset().key(), Function.identity()));
    }

    private record Question(String tileset, String query, Rights rights) {}

    /**
     * Fails with a {@link com.tapsifood.foodmap.platform.Refusal} when a parameter cannot be used or the caller may not
     * see it. A query that nothing has to be read for is answered at once.
     */
    Mono<AskedView> find(TileSource source, ServerHttpRequest request, Rights rights) {
        String query = Objects.requireNonNullElse(request.getURI().getRawQuery(), "");
        return filters.prepare(query).then(Mono.fromSupplier(() -> remembered(source, query, request, rights)));
    }

    private AskedView remembered(TileSource source, String query, ServerHttpRequest request, Rights rights) {
        if (query.contains("key=")) {
            // keys are not remembered
            return read(source, request, rights);
        }
        var question = new Question(source.tileset().id(), query, rights);
        AskedView before = known.getIfPresent(question);
        if (before != null && isServed(before.granted().view())) {
            return before;
        }
        AskedView now = read(source, request, rights);
        known.put(question, now);
        return now;
    }

    private AskedView read(TileSource source, ServerHttpRequest request, Rights rights) {
        MultiValueMap<String, String> parameters = request.getQueryParams();
        TileView view = source.view(new TileQuery(parameters), rights);
        rightsSeen.note(rights);
        var granted = new GrantedView(source.tileset().id(), source.formats(), view, rights);
        return AskedView.of(granted, parameters.getFirst("v"));
    }

    private boolean isServed(TileView view) {
        for (var version : view.versionsOfExtras().entrySet()) {
            Served<?> dataset = served.get(version.getKey());
            if (dataset == null || dataset.version() != version.getValue()) {
                return false;
            }
        }
        return true;
    }
}
