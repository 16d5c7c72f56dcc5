package com.tapsifood.foodmap.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/** Refuses operations that a way of asking does not take, such as mutations by GET. */
@Component
@Profile("serve")
class OperationsTaken implements Instrumentation {

    /** Lets the request be one of these operations only. */
    static void only(ExecutionGraphQlRequest request, Operation... taken) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of(OperationsTaken.class, Set.of(taken)))
                        .build());
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        Set<Operation> taken = context.getGraphQLContext().get(OperationsTaken.class);
        if (taken != null && !taken.contains(context.getOperationDefinition().getOperation())) {
            throw new NotTaken();
        }
        return SimpleInstrumentationContext.noOp();
    }

    private static final class NotTaken extends AbortExecutionException {

        NotTaken() {
            super("this way of asking does not take this kind of operation");
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Map.of("code", "INVALID_OPERATION");
        }
    }
}
