package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.RawTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the real files, which are not part of the repository, where somebody has them. */
class SampleDataTest {

    private static final String VARIABLE = "FOODMAP_SAMPLE_DATA";

    private Path data = Path.of("");

    @BeforeEach
    void findData() {
        String directory = System.getenv(VARIABLE);
        assumeTrue(directory != null && !directory.isBlank(), VARIABLE + " does not name a directory: nothing to read");
        data = Path.of(Objects.requireNonNull(directory));
    }

    @ParameterizedTest
    @CsvSource({"tehran, 32", "shiraz, 13", "mashhad, 15"})
    void marketingAreasAreValidPolygonsWithDistinctNames(String city, int count) {
        List<RawPolygon> areas = areas(city);
        assertThat(areas).hasSize(count).allSatisfy(area -> {
            assertThat(area.problem()).isNull();
            assertThat(Objects.requireNonNull(area.geometry()).isValid()).isTrue();
        });
        assertThat(areas).extracting(SampleDataTest::key).doesNotHaveDuplicates();
    }

    @Test
    void everyTargetBelongsToAMarketingArea() {
        List<RawTarget> targets = rows(new TargetsCsv(data.resolve("targets/tehran_coverage.csv")));
        var keys = areas("tehran").stream().map(SampleDataTest::key).collect(Collectors.toSet());
        assertThat(targets)
                .hasSize(224)
                .allMatch(target -> keys.contains(FoldedText.key(Objects.requireNonNull(target.polygonName()))))
                .allMatch(target -> Integer.parseInt(Objects.requireNonNull(target.target())) > 0);
    }

    private List<RawPolygon> areas(String city) {
        Path file = data.resolve("polygons/" + city + "_polygons.csv");
        return rows(PolygonFiles.open(file, PolygonColumns.detected()));
    }

    private static String key(RawPolygon area) {
        return FoldedText.key(Objects.requireNonNull(area.name()));
    }
}
