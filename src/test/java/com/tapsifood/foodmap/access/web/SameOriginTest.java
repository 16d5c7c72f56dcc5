package com.tapsifood.foodmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, true",
        "http://LOCALHOST:8080, localhost:8080, true",
        "https://map.example, map.example, true",
        "https://map.example, map.example:443, true",
        "http://localhost:8081, localhost:8080, false",
        "https://evil.example, localhost:8080, false",
        "https://localhost.evil.example, localhost, false",
        "null, localhost:8080, false",
        "https://, localhost:8080, false",
        "'http://a b', localhost:8080, false",
        "https://map.example, '', false",
    })
    void originMustNameTheHost(String origin, String host, boolean own) {
        var request = MockServerHttpRequest.post("/graphql")
                .header("Origin", origin)
                .header("Host", host)
                .build();
        assertThat(SameOrigin.isOwn(request)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false", "something-new, false"})
    void browserMustNotSayOtherwise(String site, boolean own) {
        var request = MockServerHttpRequest.post("/graphql")
                .header("Sec-Fetch-Site", site)
                .build();
        assertThat(SameOrigin.isOwn(request)).isEqualTo(own);
    }

    @Test
    void goodOriginDoesNotMakeUpForForeignSite() {
        var request = MockServerHttpRequest.post("/graphql")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "http://localhost:8080")
                .header("Host", "localhost:8080")
                .build();
        assertThat(SameOrigin.isOwn(request)).isFalse();
    }

    @Test
    void programsSayNothingAndMayCall() {
        assertThat(SameOrigin.isOwn(MockServerHttpRequest.post("/graphql").build()))
                .isTrue();
    }
}
