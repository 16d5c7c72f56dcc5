package com.tapsifood.foodmap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.WithServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** schema/openapi.json says all that the server answers, and nothing else. */
@WithServer
class OpenApiIT {

    private static final Path DOCUMENT = Path.of("schema/openapi.json");

    /** Answered by a filter, before there are routes. */
    private static final Route TILES = new Route("GET", "/tiles/{tileset}/{z}/{x}/{y}.{format}");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private final JsonNode document;
    private String key = "";

    OpenApiIT(@LocalServerPort int port) throws Exception {
        http = new Http(port);
        document = new JsonMapper().readTree(Files.readString(DOCUMENT));
    }

    /** @param path a pattern, or the example of a documented one */
    private record Route(String method, String path) {

        boolean answers(Route asked) {
            return method.equals(asked.method)
                    && PathPatternParser.defaultInstance.parse(path).matches(PathContainer.parsePath(asked.path));
        }
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("openapi", Rights.everywhere(EnumSet.allOf(Scope.class)), null);
    }

    @Test
    void everyDocumentedPathHasARoute() {
        List<Route> routes = routes();
        assertThat(documented())
                .hasSizeGreaterThan(12)
                .allSatisfy(asked ->
                        assertThat(routes).as("%s has no route", asked).anyMatch(route -> route.answers(asked)));
    }

    @Test
    void everyRouteIsDocumented() {
        List<Route> documented = documented();
        assertThat(routes())
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> assertThat(documented)
                        .as("%s is not documented", route)
                        .anyMatch(asked -> route.answers(asked)));
    }

    @Test
    void examplesAreAnsweredAsDocumented() {
        for (Route asked : documented()) {
            if (asked.method().equals("GET")) {
                JsonNode responses = operation(asked).path("responses");
                var answer = http.get(address(asked), "X-API-Key", key);
                assertThat(responses.propertyNames()).as("%s", asked).contains(String.valueOf(answer.status()));
                assertThat(answer.body()).as("%s", asked).doesNotContain("\"NOT_FOUND\"");
            }
        }
    }

    @Test
    void whatNeedsAKeyIsClosedWithoutOne() {
        for (Route asked : documented()) {
            JsonNode security = operation(asked).path("security");
            boolean isPublic = security.isArray() && security.isEmpty();
            int status = http.send(asked.method(), address(asked), null).status();
            assertThat(status == 401)
                    .as("%s", asked)
                    .isEqualTo(!isPublic || asked.path().startsWith("/welcome"));
        }
    }

    @Test
    void referencesLeadSomewhere() {
        for (String reference : references()) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        for (String kind : List.of("parameters", "responses", "schemas")) {
            for (String name : document.path("components").path(kind).propertyNames()) {
                assertThat(references()).contains("#/components/" + kind + "/" + name);
            }
        }
    }

    @Test
    void isServedAsItIs() throws Exception {
        assertThat(http.get("/openapi.json", "X-API-Key", key).body()).isEqualTo(Files.readString(DOCUMENT));
    }

    private Set<String> references() {
        return new TreeSet<>(document.findValuesAsString("$ref"));
    }

    private List<Route> documented() {
        var all = new ArrayList<Route>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String example = path.getKey();
                for (JsonNode parameter : operation.getValue().path("parameters")) {
                    if (parameter.path("in").asString("").equals("path")) {
                        String name = "{" + parameter.path("name").asString() + "}";
                        assertThat(example).contains(name);
                        example =
                                example.replace(name, parameter.path("example").asString());
                    }
                }
                assertThat(example).doesNotContain("{");
                all.add(new Route(operation.getKey().toUpperCase(Locale.ROOT), example));
            }
        }
        return all;
    }

    private JsonNode operation(Route asked) {
        for (var path : document.path("paths").properties()) {
            if (new Route(asked.method(), path.getKey()).answers(asked)) {
                return path.getValue().path(asked.method().toLowerCase(Locale.ROOT));
            }
        }
        throw new AssertionError("not documented: " + asked);
    }

    /** The example with the parameters it cannot do without. */
    private String address(Route asked) {
        var query = new StringBuilder();
        for (JsonNode stated : operation(asked).path("parameters")) {
            JsonNode parameter = stated.has("$ref")
                    ? document.at(stated.path("$ref").asString().substring(1))
                    : stated;
            if (parameter.path("in").asString("").equals("query")
                    && parameter.path("required").asBoolean(false)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asString())
                        .append('=')
                        .append(parameter.path("example").asString());
            }
        }
        return asked.path() + query;
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>(List.of(TILES));
        for (var mapping : application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().keySet().stream()
                    .flatMap(OpenApiIT::routes)
                    .forEach(routes::add);
        }
        for (var mapping :
                application.getBeansOfType(RouterFunctionMapping.class).values()) {
            RouterFunction<?> function = mapping.getRouterFunction();
            if (function != null) {
                function.accept(new Listing(routes));
            }
        }
        return routes;
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern ->
                        methods.stream().map(method -> new Route(method.name(), pattern.getPatternString())));
    }

    /** Takes the method and path of every route of a router function. */
    private record Listing(List<Route> routes) implements RouterFunctions.Visitor {

        @Override
        public void startNested(RequestPredicate predicate) {}

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            var found = new MethodAndPath();
            predicate.accept(found);
            // others refuse a method or a type at a path that is listed with a better one
            if (!found.path.isEmpty() && !found.methods.isEmpty()) {
                found.methods.forEach(method -> routes.add(new Route(method.name(), found.path)));
            }
        }

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookup) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> function) {}
    }

    private static final class MethodAndPath implements RequestPredicates.Visitor {

        private Set<HttpMethod> methods = Set.of();
        private String path = "";

        @Override
        public void method(Set<HttpMethod> found) {
            methods = found;
        }

        @Override
        public void path(String pattern) {
            path = pattern;
        }

        @Override
        @SuppressWarnings("removal")
        public void pathExtension(String extension) {}

        @Override
        public void version(String version) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public void queryParam(String name, String value) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {}

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {}
    }
}
