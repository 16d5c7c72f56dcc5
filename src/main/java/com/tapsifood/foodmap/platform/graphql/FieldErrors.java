package com.tapsifood.foodmap.platform.graphql;

import com.tapsifood.foodmap.platform.Refusal;
import com.tapsifood.foodmap.platform.Unavailable;
import com.tapsifood.foodmap.platform.database.LostDatabase;
import com.tapsifood.foodmap.platform.database.TimedOut;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/** The one place where a failed field gets its error: code and field of a refusal, only an id of a fault of ours. */
@Component
@Profile("serve")
class FieldErrors implements DataFetcherExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(FieldErrors.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment field) {
        return Mono.just(List.of(error(failure, field)));
    }

    private static GraphQLError error(Throwable failure, DataFetchingEnvironment field) {
        if (failure instanceof Refusal refusal) {
            return error(refusal, field);
        }
        if (failure instanceof BindException invalid) {
            String name = invalid.getFieldError() == null
                    ? invalid.getObjectName()
                    : invalid.getFieldError().getField();
            return GraphqlErrorBuilder.newError(field)
                    .message("the value cannot be used")
                    .errorType(ErrorType.BAD_REQUEST)
                    .extensions(Map.of("code", "INVALID_PARAMETER", "field", name))
                    .build();
        }
        // nobody waits for the answer any more; see CancelledFetchers
        if (failure instanceof CancellationException || TimedOut.isCauseOf(failure)) {
            return error(new TimedOut(), field);
        }
        if (LostDatabase.isCauseOf(failure)) {
            log.warn("the database did not answer: {}", failure.toString());
            return error(new Unavailable("the database does not answer now"), field);
        }
        return internal(failure, field);
    }

    private static GraphQLError error(Refusal refusal, DataFetchingEnvironment field) {
        Map<String, Object> extensions = new HashMap<>();
        extensions.put("code", refusal.code());
        if (refusal.field() != null) {
            extensions.put("field", refusal.field());
        }
        return GraphqlErrorBuilder.newError(field)
                .message("%s", refusal.getMessage())
                .errorType(classification(refusal.status()))
                .extensions(extensions)
                .build();
    }

    private static ErrorType classification(int status) {
        return switch (status) {
            case 401 -> ErrorType.UNAUTHORIZED;
            case 403 -> ErrorType.FORBIDDEN;
            case 404 -> ErrorType.NOT_FOUND;
            default -> status < 500 ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR;
        };
    }

    private static GraphQLError internal(Throwable failure, DataFetchingEnvironment field) {
        UUID occurrence = UUID.randomUUID();
        log.error("field {} failed, occurrence {}", field.getExecutionStepInfo().getPath(), occurrence, failure);
        return GraphqlErrorBuilder.newError(field)
                .message("Internal error")
                .errorType(ErrorType.INTERNAL_ERROR)
                .extensions(Map.of("code", "INTERNAL", "id", occurrence.toString()))
                .build();
    }
}
