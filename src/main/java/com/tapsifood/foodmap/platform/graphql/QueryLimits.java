package com.tapsifood.foodmap.platform.graphql;

import graphql.ExecutionResult;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * How large a query may be. One that asks about the schema only is spared, because the standard one of tools is deep;
 * graphql-java bounds those by itself.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class QueryLimits {

    static final int DEPTH = 12;
    static final int COST = 1_000;
    /** A root field is a statement in the database, any other a value of its row. */
    static final int ROOT_FIELD_COST = 40;

    @Bean
    Instrumentation queryDepthLimit() {
        return new DepthLimit();
    }

    @Bean
    Instrumentation queryCostLimit() {
        return new CostLimit();
    }

    private static boolean isIntrospection(InstrumentationExecuteOperationParameters parameters) {
        var operation = parameters.getExecutionContext().getOperationDefinition();
        return operation.getSelectionSet().getSelections().stream()
                .allMatch(s -> s instanceof Field field && field.getName().startsWith("__"));
    }

    private static final class DepthLimit extends MaxQueryDepthInstrumentation {

        DepthLimit() {
            super(DEPTH);
        }

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
            return isIntrospection(parameters)
                    ? SimpleInstrumentationContext.noOp()
                    : super.beginExecuteOperation(parameters, state);
        }
    }

    private static final class CostLimit extends MaxQueryComplexityInstrumentation {

        CostLimit() {
            super(COST, (field, children) -> children + (field.getParentEnvironment() == null ? ROOT_FIELD_COST : 1));
        }

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
            return isIntrospection(parameters)
                    ? SimpleInstrumentationContext.noOp()
                    : super.beginExecuteOperation(parameters, state);
        }
    }
}
