package com.tapsifood.foodmap.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"5,5", "5.0,5", "-3,-3", "0,0", "+7,7", "1e3,1000", "' 5 ',5", "2147483647,2147483647"})
    void wholeNumberIsReadAlsoWithAPoint(String text, int number) {
        assertThat(Numbers.whole(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "5.5", "five", "2147483648", "1e300", "NaN", "5d", "0x10", "۵"})
    void anythingElseIsNoWholeNumber(String text) {
        assertThat(Numbers.whole(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"35.7,35.7", "-0.5,-0.5", ".5,0.5", "1.5E2,150"})
    void decimalNumberIsRead(String text, double number) {
        assertThat(Numbers.decimal(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "NaN", "Infinity", "-Infinity", "1e999", "35.7d", "35.7f", "0x1p5", "35,7", "- 5", "abc"})
    void anythingElseIsNoDecimalNumber(String text) {
        assertThat(Numbers.decimal(text)).isNull();
    }

    @Test
    void flagIsOneOrZero() {
        assertThat(Numbers.flag("1")).isTrue();
        assertThat(Numbers.flag("1.0")).isTrue();
        assertThat(Numbers.flag("true")).isTrue();
        assertThat(Numbers.flag("0")).isFalse();
        assertThat(Numbers.flag("False")).isFalse();
        assertThat(Numbers.flag("2")).isNull();
        assertThat(Numbers.flag("yes")).isNull();
        assertThat(Numbers.flag("")).isNull();
        assertThat(Numbers.flag(null)).isNull();
    }
}
