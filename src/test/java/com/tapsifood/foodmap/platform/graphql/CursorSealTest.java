package com.tapsifood.foodmap.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.platform.query.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorSealTest {

    private final CursorSeal seal = new CursorSeal(new byte[32]);

    private static PageRequest after(String cursor) {
        return PageRequest.of(1, cursor, null, null);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "کافه", "3.5"})
    void positionComesBack(@Nullable String value) {
        var position = new Position(7, value, 42);
        assertThat(seal.open("q", after(seal.seal("q", position)))).isEqualTo(position);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String cursor = seal.seal("q", new Position(7, "value", 42));
        for (int i = 0; i < cursor.length() - 1; i++) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThatThrownBy(() -> seal.open("q", after(changed))).isInstanceOf(BadCursor.class);
        }
    }

    @Test
    void cursorOfAnotherQuestionOrInstallationIsRefused() {
        String cursor = seal.seal("q", new Position(7, "value", 42));
        assertThatThrownBy(() -> seal.open("other", after(cursor))).isInstanceOf(BadCursor.class);
        byte[] secret = new byte[32];
        secret[0] = 1;
        assertThatThrownBy(() -> new CursorSeal(secret).open("q", after(cursor)))
                .isInstanceOf(BadCursor.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "AAAA", "rO0ABXNyABdqYXZhLnV0aWwuUHJpb3JpdHlRdWV1ZQ"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> seal.open("q", after(text)))
                .isInstanceOfSatisfying(
                        BadCursor.class, e -> assertThat(e.field()).isEqualTo("after"));
    }
}
