package com.tapsifood.foodmap.platform.web;

import com.tapsifood.foodmap.platform.Unavailable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failed request gets its answer, whoever failed: filters, security, routing or a handler. */
@Component
@Profile("serve")
@Order(ProblemHandler.BEFORE_SPRINGS_OWN)
class ProblemHandler implements WebExceptionHandler {

    static final int BEFORE_SPRINGS_OWN = -2;

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.error(failure);
        }
        Problem problem = Problems.of(failure);
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        setHeaders(response.getHeaders(), problem.status(), failure);
        byte[] body = json.writeValueAsBytes(problem);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static void setHeaders(HttpHeaders headers, int status, Throwable failure) {
        headers.clearContentHeaders();
        if (failure instanceof ErrorResponse response) {
            // Allow and Accept of 405 and 415
            response.getHeaders().forEach((name, values) -> headers.put(name, values));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (status == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "ApiKey");
        } else if (status == 429 || status == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Unavailable.RETRY_AFTER_SECONDS));
        }
    }
}
