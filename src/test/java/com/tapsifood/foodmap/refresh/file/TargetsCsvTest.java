package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static com.tapsifood.foodmap.refresh.file.Fixtures.stored;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.refresh.RawTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsCsvTest {

    @TempDir
    Path directory;

    @Test
    void everyCellIsATargetWithNamesAsStored() {
        assertThat(rows(new TargetsCsv(stored("targets.csv"))))
                .containsExactly(
                        new RawTarget(1, "باغ سفید - میدان کوه\u200E", "Restaurant", "40"),
                        new RawTarget(1, "باغ سفید - میدان کوه\u200E", "Ice Cream and Juice Shop", "7"),
                        new RawTarget(2, "شهرک پرند نو\u00A0", "Restaurant", "24"),
                        new RawTarget(2, "شهرک پرند نو\u00A0", "Ice Cream and Juice Shop", null));
    }

    @Test
    void businessLinesStandInAnyOrderAroundTheArea() {
        var targets = new TargetsCsv(write(directory, "t.csv", "Cafe , Marketing_Area,Bakery,\n3,x,4,\n"));
        assertThat(rows(targets))
                .containsExactly(new RawTarget(1, "x", "Cafe ", "3"), new RawTarget(1, "x", "Bakery", "4"));
        assertThat(targets.ignoredColumns()).containsExactly("(column 4)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing_area\nx\n", "area,Cafe\nx,1\n", "marketing_area,Cafe,Cafe\nx,1,2\n"})
    void tableThatIsNoTargetsTableIsRefused(String text) {
        assertThat(refusal(() -> new TargetsCsv(write(directory, "t.csv", text)))
                        .code())
                .isEqualTo("WRONG_HEADER");
    }
}
