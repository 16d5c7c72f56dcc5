package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

class AllowedQueriesTest {

    private static final String LISTED = "{a}\n";

    private static final GraphQL GRAPH = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(new SchemaParser().parse("type Query{a:Int}"), RuntimeWiring.MOCKED_WIRING))
            .build();

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void list() throws IOException {
        Files.writeString(directory.resolve("a.graphql"), LISTED);
    }

    @Test
    void onlyListedDocumentsAreAnsweredWhenSoConfigured() {
        assertThat(ask(settings(true, directory, true), LISTED)).doesNotContain("DOCUMENT_NOT_LISTED");
        assertThat(ask(settings(true, directory, true), "{a}")).contains("DOCUMENT_NOT_LISTED");
        assertThat(ask(settings(true, null, true), LISTED)).contains("DOCUMENT_NOT_LISTED");
        assertThat(ask(settings(true, directory, false), "{a}")).doesNotContain("DOCUMENT_NOT_LISTED");
    }

    /** Else nobody could look at the map where only listed documents are answered. */
    @Test
    void documentsOfTheDashboardAreListed() throws IOException {
        var documents = new Documents(new GraphProperties(true, directory, true, 1, 1));
        try (var files = Files.list(Path.of("web/documents"))) {
            assertThat(files.map(AllowedQueriesTest::text)).isNotEmpty().allMatch(documents::isListed);
        }
        assertThat(documents.isListed(LISTED)).isTrue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void introspectionIsSwitchedOff() {
        String asksForTypes = "{__schema{types{name}}}";
        assertThat(ask(settings(true, null, false), asksForTypes)).contains("Query");
        assertThat(ask(settings(false, null, false), asksForTypes)).doesNotContain("Query");
    }

    @Test
    void listedDocumentHasTheHashOfItsFile() {
        var documents = new Documents(settings(true, directory, false));
        assertThat(documents.getText(Documents.idOf(LISTED), null)).isEqualTo(LISTED);
        assertThatThrownBy(() -> documents.getText("sha256:0", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.getText("sha256:0", LISTED)).isInstanceOf(InvalidParameter.class);
        assertThat(Documents.idOf(""))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static GraphProperties settings(boolean introspection, @Nullable Path documents, boolean only) {
        return new GraphProperties(introspection, documents, only, 10, 2);
    }

    private static String ask(GraphProperties settings, String query) {
        WebGraphQlInterceptor.Chain chain = request -> {
            var input = request.toExecutionInput();
            return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, GRAPH.execute(input))));
        };
        var request = new WebGraphQlRequest(
                URI.create("http://localhost/graphql"),
                HttpHeaders.EMPTY,
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", query),
                "1",
                Locale.ENGLISH);
        var answer = new AllowedQueries(settings, new Documents(settings))
                .intercept(request, chain)
                .block();
        return Objects.requireNonNull(answer).toMap().toString();
    }
}
