package com.tapsifood.foodmap.tile.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tapsifood.foodmap.platform.InvalidParameter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisPropertiesTest {

    @Test
    void addressHasHostPortNumberAndPassword() {
        var address = of("rediss://:se%40cret@cache.example:6380/2").address();
        assertThat(address.getHost()).isEqualTo("cache.example");
        assertThat(address.getPort()).isEqualTo(6380);
        assertThat(address.getDatabase()).isEqualTo(2);
        assertThat(address.isSsl()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:6379", "http://:secret@host", "redis://:sec ret@host:6379", "redis://:secret@"})
    void addressThatIsNoneIsRefusedWithoutItsPassword(String text) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> of(text).address())
                .withMessageNotContaining("sec")
                .withNoCause();
    }

    @Test
    void passwordIsNotInTheText() {
        assertThat(of("redis://:secret@host:6379")).hasToString("RedisProperties[timeout=PT0.05S]");
    }

    private static RedisProperties of(String url) {
        return new RedisProperties(url, Duration.ofMillis(50));
    }
}
