package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLimitsTest {

    private static final String SCHEMA = """
            directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
            directive @cost(weight: Int!) on FIELD_DEFINITION
            type Query {
              city: City
              cities: [City!]!
              areas: [City!]! @listSize(assumedSize: 400)
              heat: City @cost(weight: 500)
              shops(first: Int, last: Int): ShopConnection!
              top(first: Int! = 20): [Shop!]!
            }
            type City {
              name: String
              names: [String]
              city: City
              shops(first: Int): ShopConnection!
              dear: Int @cost(weight: 7)
            }
            type ShopConnection { nodes: [Shop!]! edges: [ShopEdge!]! pageInfo: PageInfo! }
            type ShopEdge { node: Shop! cursor: String! }
            type PageInfo { hasNextPage: Boolean! }
            type Shop { name: String city: City }
            """;

    private final AtomicInteger fetched = new AtomicInteger();
    private final GraphQL graph = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(SCHEMA),
                            RuntimeWiring.newRuntimeWiring()
                                    .type("Query", query -> query.defaultDataFetcher(counted()))
                                    .build()))
            .instrumentation(new QueryLimits())
            .build();

    private DataFetcher<?> counted() {
        return field -> {
            fetched.incrementAndGet();
            return field.getFieldType().toString().contains("[") ? List.of() : Map.of();
        };
    }

    /** The table of docs/graphql.md. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{city{name}}                                          | 51",
                "{city{name names}}                                    | 51",
                "{city{city{name}}}                                    | 52",
                "{city{dear}}                                          | 58",
                "{cities{name}}                                        | 60",
                "{areas{name}}                                         | 450",
                "{heat{name}}                                          | 501",
                "{top{name}}                                           | 70",
                "{top(first:3){name}}                                  | 53",
                "{shops{nodes{name}}}                                  | 101",
                "{shops(first:1000){nodes{name} pageInfo{hasNextPage}}}| 1052",
                "{shops(last:7){edges{cursor node{name}}}}             | 65",
                "{shops(first:10){nodes{city{shops(first:20){nodes{name}}}}}} | 281",
                "{city{name} a:city{name}}                             | 102",
                "{city @skip(if:true){name}}                           | 0",
                "{__typename}                                          | 0",
                "{__schema{types{name}}}                               | 0"
            })
    void costIsTheMostObjectsPlusRootFields(String query, long cost) {
        assertThat(cost(ask(query))).isEqualTo(cost);
    }

    @Test
    void pageSizeOfAVariableCounts() {
        var input = ExecutionInput.newExecutionInput(
                        "query($n:Int){shops(first:$n){...rows}} fragment rows on" + " ShopConnection{nodes{name}}")
                .variables(Map.of("n", 200));
        assertThat(cost(graph.execute(input.build()))).isEqualTo(251);
    }

    @Test
    void dearQueryIsRefusedBeforeAnythingIsFetched() {
        ExecutionResult refused = ask("{shops(first:100000){nodes{name}}}");
        assertTooLarge(refused, "cost");
        assertThat(refused.getErrors().getFirst().getExtensions())
                .containsEntry("found", 100_051L)
                .containsEntry("limit", 10_000L);
        assertThat(cost(refused)).isEqualTo(100_051);
        assertThat(cost(ask("{shops(first:9949){nodes{name}}}"))).isEqualTo(10_000);
    }

    @Test
    void negativePageIsNoRefund() {
        assertThat(cost(ask("{shops(first:-5){nodes{name}} cities{name}}"))).isGreaterThanOrEqualTo(110);
    }

    @ParameterizedTest
    @CsvSource({"12, true", "13, false"})
    void depthIsLimited(int levels, boolean taken) {
        String query = "{" + "city{".repeat(levels - 1) + "name" + "}".repeat(levels);
        assertThat(ask(query).getErrors().isEmpty()).isEqualTo(taken);
        if (!taken) {
            assertTooLarge(ask(query), "depth");
        }
    }

    @Test
    void depthThroughFragmentsCounts() {
        assertTooLarge(
                ask("{...a} fragment a on Query{" + "city{".repeat(12) + "name" + "}".repeat(12) + "}"), "depth");
    }

    @Test
    void aliasesAreLimited() {
        assertThat(ask("{city{" + repeated(30, "a%d:name ") + "}}").getErrors()).isEmpty();
        assertTooLarge(ask("{city{" + repeated(31, "a%d:name ") + "}}"), "number of aliases");
        assertTooLarge(ask("{" + repeated(1_000, "a%d:__typename ") + "}"), "number of aliases");
    }

    @Test
    void directivesAreLimited() {
        assertThat(ask("{city{name " + repeated(50, "...@include(if:true){name}") + "}}")
                        .getErrors())
                .isEmpty();
        assertTooLarge(ask("{city{name " + repeated(51, "...@include(if:true){name}") + "}}"), "number of directives");
    }

    @Test
    void breadthIsLimited() {
        assertThat(ask("{city{" + "name ".repeat(999) + "}}").getErrors()).isEmpty();
        assertTooLarge(ask("{city{" + "name ".repeat(1_000) + "}}"), "number of fields");
    }

    @Test
    void tokensAndCharactersAreLimited() {
        assertTooLarge(ask("{city{" + "name ".repeat(5_000) + "}}"), "number of tokens");
        assertTooLarge(ask("{city{name" + " ".repeat(100_000) + "}}"), "number of characters");
        assertTooLarge(ask("{a" + "{a".repeat(600) + "}".repeat(601)), "nesting");
    }

    /** 2^25 fields written in 25 fragments: neither measured nor validated one by one. */
    @Test
    void doublingFragmentsAreRefusedAtOnce() {
        String query = "{city{...f0}}"
                + IntStream.range(0, 25)
                        .mapToObj(i -> "fragment f%d on City{...f%d ...f%d}".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + "fragment f25 on City{name}";
        assertTooLarge(ask(query), "number of fields");
    }

    @Test
    void circularFragmentsAreInvalid() {
        ExecutionResult refused = ask("{city{...a}} fragment a on City{city{...b}} fragment b on City{city{...a}}");
        assertThat(refused.getErrors().getFirst().getErrorType().toString()).isEqualTo("ValidationError");
        assertThat(fetched).hasValue(0);
    }

    @Test
    void toolsMayAskForTheWholeSchema() {
        ExecutionResult schema = ask(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(schema.getErrors()).isEmpty();
        assertThat(cost(schema)).isZero();
    }

    private ExecutionResult ask(String query) {
        fetched.set(0);
        return graph.execute(query);
    }

    private static long cost(ExecutionResult result) {
        var cost = (Map<?, ?>) Objects.requireNonNull(result.getExtensions().get("cost"));
        return (Long) Objects.requireNonNull(cost.get("requested"));
    }

    private void assertTooLarge(ExecutionResult refused, String measure) {
        assertThat(refused.getErrors()).hasSize(1);
        assertThat(refused.getErrors().getFirst().getExtensions())
                .containsEntry("code", "QUERY_TOO_LARGE")
                .containsEntry("measure", measure);
        assertThat(refused.isDataPresent()).isFalse();
        assertThat(fetched).hasValue(0);
    }

    private static String repeated(int times, String form) {
        return IntStream.range(0, times).mapToObj(i -> form.formatted(i)).collect(Collectors.joining());
    }
}
