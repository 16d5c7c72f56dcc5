package com.tapsifood.foodmap.platform.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives errors of a whole request a code too, and ends requests that take too long. */
@Component
@Profile("serve")
@Order(RequestErrors.AROUND_ALL)
class RequestErrors implements WebGraphQlInterceptor {

    static final int AROUND_ALL = 0;

    /** Longer than the reader's statement timeout, because giving up does not stop a statement. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    private static final String CODE = "code";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .timeout(DEADLINE, Mono.fromSupplier(() -> timedOut(request)))
                .map(RequestErrors::withCodes);
    }

    private static WebGraphQlResponse timedOut(WebGraphQlRequest request) {
        return refused(
                request, ErrorType.INTERNAL_ERROR, "TIMEOUT", "no answer within %d s".formatted(DEADLINE.toSeconds()));
    }

    /** An answer that is nothing but an error. */
    static WebGraphQlResponse refused(WebGraphQlRequest request, ErrorType type, String code, String message) {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(type)
                .extensions(Map.of(CODE, code))
                .build();
        var result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        boolean complete = errors.stream().allMatch(RequestErrors::hasCode);
        return complete
                ? response
                : response.transform(changed -> changed.errors(
                        errors.stream().map(RequestErrors::withCode).toList()));
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey(CODE);
    }

    private static GraphQLError withCode(GraphQLError error) {
        if (hasCode(error)) {
            return error;
        }
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put(CODE, code(error));
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    /** From the classification in camel case, such as ValidationError. */
    private static String code(GraphQLError error) {
        String classification = String.valueOf(error.getErrorType());
        return switch (classification) {
            case "InvalidSyntax" -> "INVALID_SYNTAX";
            case "ValidationError" -> "INVALID_QUERY";
            case "ExecutionAborted", "BadFaithIntrospection" -> QueryTooLarge.CODE;
            case "OperationNotSupported" -> "INVALID_OPERATION";
            case "DataFetchingException", "NullValueInNonNullableField", "INTERNAL_ERROR" -> "INTERNAL";
            default -> classification.toUpperCase(Locale.ROOT);
        };
    }
}
