package com.tapsifood.foodmap.support;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schema as its files have it, with nobody behind its fields. */
public final class SchemaFiles {

    private static final Path DIRECTORY = Path.of("schema");

    private SchemaFiles() {}

    /** Of the files of this checkout. */
    public static GraphQLSchema current() throws IOException {
        var types = new TypeDefinitionRegistry();
        try (var files = Files.newDirectoryStream(DIRECTORY, "*.graphqls")) {
            for (Path file : files) {
                types.merge(new SchemaParser().parse(Files.readString(file)));
            }
        }
        return of(types);
    }

    /** Of one text. */
    public static GraphQLSchema parse(String text) {
        return of(new SchemaParser().parse(text));
    }

    private static GraphQLSchema of(TypeDefinitionRegistry types) {
        return new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING);
    }
}
