package com.tapsifood.foodmap;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.support.Blessed;
import com.tapsifood.foodmap.support.SchemaFiles;
import graphql.language.AstPrinter;
import graphql.language.Node;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.InputValueWithState;
import graphql.schema.idl.ScalarInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/schema.md says what the files of schema/ say, and they say what everything means. */
class SchemaReferenceTest {

    private static final Path PAGE = Path.of("docs/schema.md");
    private static final String HEAD = """
            # GraphQL schema

            Generated from the files of `schema/` by `SchemaReferenceTest`: change those, not this page.
            How to ask, limits and costs: [graphql.md](graphql.md).
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private GraphQLSchema schema = SchemaFiles.parse("type Query { nothing: Int }");

    @BeforeEach
    void read() throws IOException {
        schema = SchemaFiles.current();
    }

    @Test
    void pageSaysWhatTheSchemaSays() throws IOException {
        roots("Queries", schema.getQueryType());
        roots("Mutations", schema.getMutationType());
        roots("Subscriptions", schema.getSubscriptionType());
        section("Objects", ours(GraphQLObjectType.class).filter(Predicate.not(this::isRoot)), this::fields);
        section("Unions", ours(GraphQLUnionType.class), union -> members(union));
        section("Inputs", ours(GraphQLInputObjectType.class), input -> values(input.getFields()));
        section("Enums", ours(GraphQLEnumType.class), this::constants);
        section("Scalars", ours(GraphQLScalarType.class), scalar -> {});
        Blessed.check(PAGE, page.toString());
    }

    @Test
    void everythingIsDescribed() {
        List<String> silent = ours(GraphQLNamedType.class)
                .flatMap(SchemaReferenceTest::withParts)
                .filter(element -> description(element).isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Stream<GraphQLNamedSchemaElement> withParts(GraphQLNamedType type) {
        Stream<GraphQLNamedSchemaElement> parts = type.getChildren().stream()
                .filter(GraphQLNamedSchemaElement.class::isInstance)
                .map(GraphQLNamedSchemaElement.class::cast)
                .filter(part -> !(part instanceof GraphQLNamedType) && !(part instanceof GraphQLAppliedDirective))
                .filter(part -> !(part instanceof GraphQLDirective))
                .flatMap(part -> part instanceof GraphQLFieldDefinition field
                        ? Stream.concat(Stream.of(field), field.getArguments().stream())
                        : Stream.of(part));
        return Stream.concat(Stream.of(type), parts);
    }

    private boolean isRoot(GraphQLObjectType type) {
        return type == schema.getQueryType()
                || type == schema.getMutationType()
                || type == schema.getSubscriptionType();
    }

    private <T extends GraphQLNamedType> Stream<T> ours(Class<T> kind) {
        return schema.getAllTypesAsList().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .sorted(Comparator.comparing(GraphQLNamedType::getName));
    }

    private void roots(String title, @Nullable GraphQLObjectType type) {
        if (type == null) {
            return;
        }
        page.append("\n## ").append(title).append('\n');
        for (GraphQLFieldDefinition field : sorted(type)) {
            page.append("\n### `%s: %s`%s\n\n%s\n".formatted(field.getName(), typeOf(field), cost(field), text(field)));
            values(field.getArguments());
        }
    }

    private interface Parts<T> {
        void append(T type);
    }

    private <T extends GraphQLNamedType> void section(String title, Stream<T> types, Parts<T> parts) {
        List<T> all = types.toList();
        if (all.isEmpty()) {
            return;
        }
        page.append("\n## ").append(title).append('\n');
        for (T type : all) {
            page.append("\n### ")
                    .append(type.getName())
                    .append("\n\n")
                    .append(text(type))
                    .append('\n');
            parts.append(type);
        }
    }

    private void fields(GraphQLFieldsContainer type) {
        page.append("\n| field | type | what |\n|---|---|---|\n");
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            String arguments = field.getArguments().stream()
                    .map(a -> " `%s`: %s".formatted(a.getName(), inLine(a)))
                    .collect(joining());
            page.append("| `%s` | `%s`%s | %s%s |\n"
                    .formatted(signature(field), typeOf(field), cost(field), inLine(field), arguments));
        }
    }

    private static String signature(GraphQLFieldDefinition field) {
        return field.getArguments().isEmpty()
                ? field.getName()
                : field.getName()
                        + field.getArguments().stream()
                                .map(SchemaReferenceTest::signature)
                                .collect(joining(", ", "(", ")"));
    }

    private static String signature(GraphQLArgument argument) {
        String usual = usual(argument.getArgumentDefaultValue());
        return argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType())
                + (usual.isEmpty() ? "" : " = " + usual);
    }

    private void values(List<? extends GraphQLInputValueDefinition> values) {
        if (values.isEmpty()) {
            return;
        }
        page.append("\n| name | type | default | what |\n|---|---|---|---|\n");
        for (GraphQLInputValueDefinition value : values) {
            page.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            value.getName(),
                            GraphQLTypeUtil.simplePrint(value.getType()),
                            code(usualOf(value)),
                            inLine(value)));
        }
    }

    private static String usualOf(GraphQLInputValueDefinition value) {
        return switch (value) {
            case GraphQLArgument argument -> usual(argument.getArgumentDefaultValue());
            case graphql.schema.GraphQLInputObjectField field -> usual(field.getInputFieldDefaultValue());
            default -> "";
        };
    }

    private static String usual(InputValueWithState value) {
        return value.getValue() instanceof Node<?> literal ? AstPrinter.printAst(literal) : "";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private void constants(GraphQLEnumType type) {
        page.append("\n| value | what |\n|---|---|\n");
        type.getValues().forEach(value -> page.append("| `%s` | %s |\n".formatted(value.getName(), inLine(value))));
    }

    private void members(GraphQLUnionType union) {
        page.append("\nOne of ")
                .append(union.getTypes().stream()
                        .map(t -> "`" + t.getName() + "`")
                        .collect(joining(", ")))
                .append(".\n");
    }

    private static List<GraphQLFieldDefinition> sorted(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                .toList();
    }

    private static String typeOf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.simplePrint(field.getType());
    }

    /** What the schema says about the cost of the field, where that is not the usual. */
    private static String cost(GraphQLDirectiveContainer field) {
        return Stream.of("cost:weight", "listSize:assumedSize")
                .map(name -> name.split(":"))
                .filter(name -> field.hasAppliedDirective(name[0]))
                .map(name -> " (%s %s)"
                        .formatted(
                                name[0].equals("cost") ? "cost" : "counted as",
                                Objects.requireNonNull(field.getAppliedDirective(name[0]))
                                        .getArgument(name[1])
                                        .<Object>getValue()))
                .collect(joining());
    }

    private static String text(GraphQLNamedSchemaElement element) {
        return description(element).strip();
    }

    private static String inLine(GraphQLNamedSchemaElement element) {
        return text(element).replace("\n", " ").replace("|", "\\|");
    }

    private static String description(GraphQLNamedSchemaElement element) {
        return element.getDescription() == null ? "" : element.getDescription();
    }
}
