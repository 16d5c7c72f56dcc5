package com.tapsifood.foodmap.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.tapsifood.foodmap.platform.Refusal;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem document of RFC 9457.
 *
 * @param type always about:blank: the code tells more than an address would
 * @param code stable, for programs
 * @param field the parameter at fault
 * @param instance names this one occurrence in the log; only for faults of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String field,
        @Nullable URI instance) {

    static Problem of(Refusal refusal) {
        return new Problem(
                "about:blank",
                title(refusal.status()),
                refusal.status(),
                refusal.getMessage(),
                refusal.code(),
                refusal.field(),
                null);
    }

    static Problem of(int status, String code, @Nullable String detail, @Nullable String field) {
        return new Problem("about:blank", title(status), status, detail, code, field, null);
    }

    /** A fault of ours: says nothing but where in the log to look. */
    static Problem internal(UUID occurrence) {
        return new Problem(
                "about:blank", title(500), 500, null, "INTERNAL", null, URI.create("urn:uuid:" + occurrence));
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
