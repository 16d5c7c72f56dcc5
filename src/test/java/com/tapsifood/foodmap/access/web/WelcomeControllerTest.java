package com.tapsifood.foodmap.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class WelcomeControllerTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void loopbackIsThisMachine(String address) {
        assertThat(WelcomeController.isFromThisMachine(from(address).build())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.2", "10.0.0.1", "2001:db8::1"})
    void otherAddressesAreNot(String address) {
        assertThat(WelcomeController.isFromThisMachine(from(address).build())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
    void passedOnRequestsAreNot(String header) {
        var request = from("127.0.0.1").header(header, "127.0.0.1").build();
        assertThat(WelcomeController.isFromThisMachine(request)).isFalse();
    }

    @Test
    void unknownAddressIsNot() {
        assertThat(WelcomeController.isFromThisMachine(
                        MockServerHttpRequest.get("/welcome").build()))
                .isFalse();
    }

    private static MockServerHttpRequest.BaseBuilder<?> from(String address) {
        return MockServerHttpRequest.get("/welcome").remoteAddress(new InetSocketAddress(address, 1));
    }
}
