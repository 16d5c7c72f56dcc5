package com.tapsifood.foodmap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.platform.InvalidParameter;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

class ProblemsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new InvalidParameter("z", "no"), 400, "INVALID_PARAMETER"),
                Arguments.of(new ResponseStatusException(HttpStatus.NOT_FOUND, "secret"), 404, "NOT_FOUND"),
                Arguments.of(new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED), 405, "METHOD_NOT_ALLOWED"),
                Arguments.of(
                        new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE), 415, "UNSUPPORTED_MEDIA_TYPE"),
                Arguments.of(new ServerWebInputException("secret"), 400, "MALFORMED_BODY"),
                Arguments.of(new DataBufferLimitException("secret"), 413, "PAYLOAD_TOO_LARGE"),
                Arguments.of(
                        new ServerWebInputException("secret", null, new DataBufferLimitException("secret")),
                        413,
                        "PAYLOAD_TOO_LARGE"),
                Arguments.of(new DataAccessResourceFailureException("secret"), 503, "UNAVAILABLE"),
                Arguments.of(new IllegalStateException(new R2dbcTimeoutException("secret")), 503, "UNAVAILABLE"),
                Arguments.of(new IllegalArgumentException("secret"), 500, "INTERNAL"),
                Arguments.of(new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "secret"), 500, "INTERNAL"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureHasItsStatusAndCodeAndKeepsItsTextToItself(Throwable failure, int status, String code) {
        Problem problem = Problems.of(failure);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.toString()).doesNotContain("secret", "Exception");
    }

    @Test
    void faultOfOursNamesItsOccurrenceAndNothingElse() {
        Problem problem = Problems.of(new IllegalStateException("secret"));
        assertThat(problem.detail()).isNull();
        assertThat(problem.instance()).asString().startsWith("urn:uuid:");
    }
}
