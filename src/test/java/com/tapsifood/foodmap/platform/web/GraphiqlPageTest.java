package com.tapsifood.foodmap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.reactive.server.WebTestClient;

class GraphiqlPageTest {

    /** The policy of every page allows neither. */
    @Test
    void pageLoadsNothingFromElsewhereAndHoldsNoScript() throws IOException {
        byte[] page = WebTestClient.bindToRouterFunction(new GraphiqlPage().graphiqlPage())
                .build()
                .get()
                .uri("/graphiql")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(Objects.requireNonNull(page), StandardCharsets.UTF_8))
                .contains("/graphiql/page.js")
                .doesNotContain("//", "<style", "style=", "onload");
        assertThat(new ClassPathResource("graphiql/page.js").getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("https:");
    }
}
