package com.tapsifood.foodmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.support.SchemaFiles;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Queries of the last release are answered by this schema too. The copy is replaced with what /schema.graphqls says
 * when a version is released, and at no other time.
 */
class SchemaChangeTest {

    private static final Path RELEASED = Path.of("src/test/resources/schema/released.graphqls");

    @Test
    void schemaBreaksNothingOfTheLastRelease() throws IOException {
        assertThat(breakages(SchemaFiles.parse(Files.readString(RELEASED)), SchemaFiles.current()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  name: String!            |                                  | a field goes",
                "  name: String!            |   name: String                   | a value may be null now",
                "  name: String!            |   name: Int!                     | a type changes",
                "  SECOND                   |                                  | an enum value goes",
                "  shops(first: Int): Int   |   shops: Int                     | an argument goes",
                "  shops(first: Int): Int   |   shops(first: Int!): Int        | an argument is required now",
                "  shops(first: Int): Int   |   shops(first: Int, b: Int!): Int| a new argument is required",
                "  max: Int                 |   max: Int more: Int!            | a new input is required",
                "  max: Int                 |   max: String                    | an input changes",
            })
    void breakageIsFound(String part, String replacement, String what) {
        assertThat(changes(part, replacement == null ? "" : replacement))
                .as(what)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  name: String!            |   name: String! more: Int        | a new field",
                "  SECOND                   |   SECOND THIRD                   | a new enum value",
                "  shops(first: Int): Int   |   shops(first: Int, b: Int): Int | a new argument",
                "  max: Int                 |   max: Int more: Int             | a new input",
            })
    void growthIsNoBreakage(String part, String replacement, String what) {
        assertThat(changes(part, replacement)).as(what).isEmpty();
    }

    private static List<String> changes(String part, String replacement) {
        String before = """
                type Query { city(filter: Filter): City }
                type City {
                  name: String!
                  order: Order!
                  shops(first: Int): Int
                }
                enum Order {
                  FIRST
                  SECOND
                }
                input Filter {
                  max: Int
                }
                """;
        String after = before.replace(part.strip() + "\n", replacement.strip() + "\n");
        assertThat(after).isNotEqualTo(before);
        return breakages(SchemaFiles.parse(before), SchemaFiles.parse(after));
    }

    private static List<String> breakages(GraphQLSchema before, GraphQLSchema after) {
        var found = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(before, after), found);
        return found.getBreakages().stream().map(DiffEvent::toString).toList();
    }
}
