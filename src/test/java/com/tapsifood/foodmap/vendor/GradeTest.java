package com.tapsifood.foodmap.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

    @Test
    void gradesAreInTheOrderTheyAreShown() {
        assertThat(Arrays.stream(Grade.values()).map(Grade::label))
                .containsExactly("A+", "A", "B", "C", "D", "E", "F", "Not Enough Comments", "Ungraded");
    }

    @ParameterizedTest
    @CsvSource({"A+,A_PLUS", "a,A", "' F ',F", "not enough comments,NOT_ENOUGH_COMMENTS"})
    void gradeIsFoundHoweverItIsWritten(String label, Grade grade) {
        assertThat(Grade.find(label)).contains(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "A++", "A_PLUS", "A +"})
    void otherLabelsAreNoGrade(String label) {
        assertThat(Grade.find(label)).isEmpty();
    }
}
