package com.tapsifood.foodmap.platform.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How large a query may be. What its text says is measured before it is validated, because validation itself takes
 * long for texts made for that; what it costs is known when its variables are.
 */
@Component
@Profile("serve")
class QueryLimits implements Instrumentation {

    static final int CHARACTERS = 100_000;
    static final int TOKENS = 5_000;
    static final int DEPTH = 12;
    static final int FIELDS = 1_000;
    static final int ALIASES = 30;
    static final int DIRECTIVES = 50;
    static final int COST = 10_000;

    private static final ParserOptions PARSER = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxCharacters(CHARACTERS).maxTokens(TOKENS));

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(ParserOptions.class, PARSER);
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
            switch (failure) {
                case ParseCancelledTooManyCharsException chars ->
                    throw new QueryTooLarge(
                            "number of characters", parameters.getQuery().length(), CHARACTERS);
                case ParseCancelledTooDeepException deep ->
                    throw new QueryTooLarge("nesting", PARSER.getMaxRuleDepth() + 1, PARSER.getMaxRuleDepth());
                case ParseCancelledException many -> throw new QueryTooLarge("number of tokens", TOKENS + 1, TOKENS);
                case null, default -> {}
            }
        });
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
        DocumentSize size = DocumentSize.of(parameters.getDocument());
        QueryTooLarge.check("depth", size.depth(), DEPTH);
        QueryTooLarge.check("number of fields", size.fields(), FIELDS);
        QueryTooLarge.check("number of aliases", size.aliases(), ALIASES);
        QueryTooLarge.check("number of directives", size.directives(), DIRECTIVES);
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        long cost = QueryCost.of(context);
        context.getGraphQLContext().put(QueryCost.class, cost);
        QueryTooLarge.check("cost", cost, COST);
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Long cost = parameters.getGraphQLContext().get(QueryCost.class);
        return CompletableFuture.completedFuture(
                cost == null ? result : result.transform(told -> told.addExtension("cost", account(cost))));
    }

    /** In one order everywhere, so that servers give one answer the same bytes. */
    private static Map<String, Long> account(long cost) {
        return new TreeMap<>(Map.of("requested", cost, "maximum", (long) COST));
    }
}
