package com.tapsifood.foodmap.refresh.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CustomerIdentityTest {

    private static final String SECRET = "only-for-tests-only-for-tests-32";

    private final CustomerIdentity identity = new CustomerIdentity(SECRET);

    @Test
    void customerKeepsTheNumber() {
        assertThat(identity.of("u1")).isEqualTo(new CustomerIdentity(SECRET).of("u1"));
    }

    /** By openssl dgst -sha256 -hmac, so that an upgrade cannot change who is who. */
    @Test
    void numberIsTheBeginningOfTheHmac() {
        assertThat(Long.toHexString(identity.of("u1"))).isEqualTo("7e47a84e9f1d0190");
    }

    @Test
    void anotherSecretHidesDifferently() {
        assertThat(new CustomerIdentity(SECRET + "!").of("u1")).isNotEqualTo(identity.of("u1"));
    }

    @Test
    void customersAreToldApart() {
        var numbers = new HashSet<Long>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(identity.of("u" + i));
        }
        assertThat(numbers).hasSize(10_000);
    }
}
