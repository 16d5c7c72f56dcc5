package com.tapsifood.foodmap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SALT = new byte[KeyText.SALT_BYTES];

    @Test
    void issuedKeysAreReadBackAndNeverRepeat() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            KeyText key = KeyText.random(RANDOM);
            assertThat(KeyText.parse(key.text())).contains(key);
            texts.add(key.text());
        }
        assertThat(texts).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fm_", "fm_abcdefgh_", "xx_abcdefgh_0123456789012345678901234567890123456789012"})
    void otherTextsAreNoKeys(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }

    @Test
    void truncatedLengthenedAndForeignLettersAreNoKeys() {
        String text = KeyText.random(RANDOM).text();

        assertThat(KeyText.parse(text.substring(0, text.length() - 1))).isEmpty();
        assertThat(KeyText.parse(text + "a")).isEmpty();
        assertThat(KeyText.parse(text.substring(0, text.length() - 1) + "é")).isEmpty();
        assertThat(KeyText.parse("x".repeat(10_240))).isEmpty();
    }

    @Test
    void theSecretIsNotPrinted() {
        KeyText key = KeyText.random(RANDOM);
        assertThat(key.toString()).contains(key.prefix()).doesNotContain(key.secret());
    }

    @Test
    void theSameSecretHashesDifferentlyWithAnotherSalt() {
        KeyText key = KeyText.random(RANDOM);
        byte[] other = SALT.clone();
        other[0] = 1;
        assertThat(key.hash(SALT)).isEqualTo(key.hash(SALT.clone())).isNotEqualTo(key.hash(other));
    }

    @Test
    void keyOpensUntilTheInstantItEnds() {
        KeyText key = KeyText.random(RANDOM);
        var caller = new Caller("test", Rights.everywhere(Set.of()));
        Instant end = Instant.parse("2026-03-01T00:00:00Z");
        var stored = new StoredKey(caller, SALT, key.hash(SALT), end);

        assertThat(stored.opensWith(key, end.minusMillis(1))).isTrue();
        assertThat(stored.opensWith(key, end)).isFalse();
        assertThat(new StoredKey(caller, SALT, key.hash(SALT), null).opensWith(key, end))
                .isTrue();
        assertThat(new StoredKey(caller, SALT, key.hash(SALT), null).opensWith(KeyText.random(RANDOM), end))
                .isFalse();
    }
}
