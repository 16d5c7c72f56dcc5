package com.tapsifood.foodmap.tile.web;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.tile.TileSource;
import com.tapsifood.foodmap.tile.cache.TileCache;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The catalogue of tilesets and their TileJSON. */
@RestController
class TileController {

    private final Tilesets tilesets;
    private final AskedViews views;
    private final TileCache cache;

    TileController(Tilesets tilesets, AskedViews views, TileCache cache) {
        this.tilesets = tilesets;
        this.views = views;
        this.cache = cache;
    }

    @GetMapping("/tiles")
    Map<String, Object> catalogue(ServerHttpRequest request) {
        List<Map<String, String>> list = tilesets.list().stream()
                .map(TileSource::tileset)
                .map(t -> Map.of(
                        "id", t.id(),
                        "name", t.name(),
                        "description", t.description(),
                        "url", TileJson.base(request) + "/tiles/" + t.id() + ".json"))
                .toList();
        return Map.of("tilesets", list);
    }

    @GetMapping("/tiles/{tileset}.json")
    Mono<ResponseEntity<Map<String, Object>>> tileJson(
            @PathVariable String tileset, Caller caller, ServerHttpRequest request) {
        TileSource source = tilesets.getSource(tileset);
        return views.find(source, request, caller.rights())
                .map(AskedView::granted)
                .flatMap(granted -> cache.extras(granted)
                        .map(extras -> ResponseEntity.ok()
                                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                                .header(HttpHeaders.VARY, TileAnswer.VARY)
                                .body(TileJson.of(source, granted.view(), extras, request))));
    }
}
