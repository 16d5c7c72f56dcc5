package com.tapsifood.foodmap.platform.web;

import com.tapsifood.foodmap.platform.Refusal;
import com.tapsifood.foodmap.platform.Unavailable;
import com.tapsifood.foodmap.platform.database.LostDatabase;
import com.tapsifood.foodmap.platform.database.TimedOut;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** What each failure of a request looks like from outside. Texts of frameworks are not passed on. */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (isTooLarge(failure)) {
            return Problem.of(413, "PAYLOAD_TOO_LARGE", "the body is larger than accepted", null);
        }
        if (failure instanceof ServerWebInputException input) {
            return ofInput(input);
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return ofStatus(response.getStatusCode().value());
        }
        if (TimedOut.isCauseOf(failure)) {
            return Problem.of(new TimedOut());
        }
        if (LostDatabase.isCauseOf(failure)) {
            log.warn("the database did not answer: {}", failure.toString());
            return Problem.of(new Unavailable("the database does not answer now"));
        }
        UUID occurrence = UUID.randomUUID();
        log.error("request failed, occurrence {}", occurrence, bare(failure));
        return Problem.internal(occurrence);
    }

    /** Frameworks attach notes to a failure that name the whole address, which may hold a key: not for the log. */
    private static Throwable bare(Throwable failure) {
        Throwable cause = failure.getCause() == null || failure.getCause() == failure ? null : bare(failure.getCause());
        var bare = new IllegalStateException(failure.toString(), cause);
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof ContentTooLargeException
                || failure instanceof DataBufferLimitException
                || failure.getCause() instanceof DataBufferLimitException;
    }

    private static Problem ofInput(ServerWebInputException input) {
        if (input instanceof WebExchangeBindException invalid && invalid.getFieldError() != null) {
            return invalidParameter(invalid.getFieldError().getField(), "the value cannot be used");
        }
        if (input instanceof MissingRequestValueException missing) {
            return invalidParameter(missing.getName(), "the value is missing");
        }
        String parameter = parameterOf(input);
        return parameter == null
                ? Problem.of(400, "MALFORMED_BODY", "the body cannot be read", null)
                : invalidParameter(parameter, "the value cannot be used");
    }

    private static @Nullable String parameterOf(ServerWebInputException input) {
        var parameter = input.getMethodParameter();
        return parameter == null || parameter.hasParameterAnnotation(RequestBody.class)
                ? null
                : parameter.getParameterName();
    }

    private static Problem invalidParameter(String field, String detail) {
        return Problem.of(400, "INVALID_PARAMETER", detail, field);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "NOT_FOUND", "there is nothing at this path", null);
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "this path does not take this method", null);
            case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "this path has no answer of an accepted type", null);
            case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "this path does not take a body of this type", null);
            default -> Problem.of(status, "BAD_REQUEST", null, null);
        };
    }
}
