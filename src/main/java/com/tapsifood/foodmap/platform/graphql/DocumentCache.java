package com.tapsifood.foodmap.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Parses and validates a document once, as long as it is asked for. Values belong into variables, so texts repeat. */
@Component
@Profile("serve")
class DocumentCache implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

    private static final long CHARACTERS = 2_000_000;

    private final Cache<String, PreparsedDocumentEntry> entries = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
            .build();

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.configureGraphQl(graph -> graph.preparsedDocumentProvider(this));
    }

    /** A mistake is looked at again, so that mistakes push no document out. */
    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry entry = entries.getIfPresent(input.getQuery());
        if (entry == null) {
            entry = parse.apply(input);
            if (!entry.hasErrors()) {
                entries.put(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }

    long size() {
        entries.cleanUp();
        return entries.estimatedSize();
    }
}
