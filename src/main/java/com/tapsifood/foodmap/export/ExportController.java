package com.tapsifood.foodmap.export;

import static java.util.stream.Collectors.joining;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import com.tapsifood.foodmap.tile.NamedFilters;
import com.tapsifood.foodmap.tile.TileQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tables as files. What fails before the first row is answered with a problem; afterwards the connection is cut, so
 * that half a file is never taken for a whole one.
 */
@RestController
@Profile("serve")
class ExportController {

    private static final String MARK = "bom";

    private final List<ExportSource> sources;
    private final NamedFilters filters;

    ExportController(List<ExportSource> sources, NamedFilters filters) {
        this.filters = filters;
        this.sources = sources;
    }

    @GetMapping("/export/{table}.{format}")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @PathVariable String table, @PathVariable String format, Caller caller, ServerHttpRequest request) {
        ExportSource source = getSource(table);
        ExportFormat written = getFormat(source, format);
        TileQuery query = query(source, written, request);
        boolean withMark = Boolean.TRUE.equals(query.flag(MARK));
        return filters.prepare(query.toString())
                .then(Mono.fromCallable(() -> source.table(query, caller.rights(), written)))
                // choosing vendors takes milliseconds
                .subscribeOn(Schedulers.boundedElastic())
                .map(found -> ResponseEntity.ok()
                        .headers(headers -> describe(headers, found, written))
                        .body(isHead(request) ? Flux.empty() : ExportBody.of(found, written, withMark)));
    }

    private ExportSource getSource(String table) {
        return sources.stream()
                .filter(source -> source.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "NO_SUCH_EXPORT",
                        "table",
                        "there are " + list(sources.stream().map(ExportSource::name))));
    }

    private static ExportFormat getFormat(ExportSource source, String suffix) {
        return ExportFormat.find(suffix)
                .filter(source.formats()::contains)
                .orElseThrow(() -> new NotFound(
                        "NO_SUCH_FORMAT",
                        "format",
                        source.name() + " can be had as "
                                + list(source.formats().stream().map(ExportFormat::suffix))));
    }

    private static String list(Stream<String> names) {
        return names.sorted().collect(joining(", "));
    }

    private static TileQuery query(ExportSource source, ExportFormat format, ServerHttpRequest request) {
        // these are of tiles: here they would have no effect
        for (String ofTiles : List.of("v", "key")) {
            if (request.getQueryParams().containsKey(ofTiles)) {
                throw new InvalidParameter(ofTiles, "unknown parameter");
            }
        }
        var query = new TileQuery(request.getQueryParams());
        return format == ExportFormat.CSV ? query.only(source.parameters(), MARK) : query.only(source.parameters());
    }

    /** Whoever asks for headers only does not make us read rows. */
    private static boolean isHead(ServerHttpRequest request) {
        return HttpMethod.HEAD.equals(request.getMethod());
    }

    private static void describe(HttpHeaders headers, ExportTable table, ExportFormat format) {
        headers.set(HttpHeaders.CONTENT_TYPE, format.mediaType());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("foodmap-" + table.file() + "." + format.suffix())
                .build());
        headers.set(
                "X-Dataset-Versions",
                list(table.versions().entrySet().stream().map(v -> v.getKey() + "=" + v.getValue())));
        if (!table.unknownCodes().isEmpty()) {
            headers.set("X-Unknown-Codes", list(table.unknownCodes().stream()));
        }
    }
}
