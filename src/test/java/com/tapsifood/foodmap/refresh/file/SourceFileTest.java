package com.tapsifood.foodmap.refresh.file;

import static com.tapsifood.foodmap.refresh.file.Fixtures.refusal;
import static com.tapsifood.foodmap.refresh.file.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

    @TempDir
    Path directory;

    @Test
    void missingFileIsNotFound() {
        var refusal = refusal(() -> new OrdersCsv(directory.resolve("orders.csv")));
        assertThat(refusal.code()).isEqualTo("NOT_FOUND");
        assertThat(refusal).hasMessage("There is no file " + directory.resolve("orders.csv"));
    }

    @Test
    void directoryIsNotAFile() {
        assertThat(refusal(() -> new VendorsCsv(directory)).code()).isEqualTo("NOT_A_FILE");
        assertThat(refusal(() -> PolygonFiles.open(directory, PolygonColumns.detected()))
                        .code())
                .isEqualTo("NOT_A_FILE");
    }

    @Test
    void fileOfZeroBytesIsEmpty() {
        Path file = write(directory, "areas.shp", "");
        var refusal = refusal(() -> PolygonFiles.open(file, PolygonColumns.detected()));
        assertThat(refusal.code()).isEqualTo("EMPTY");
        assertThat(refusal).hasMessage("areas.shp: the file is empty (0 bytes)");
    }

    @Test
    void sourceIsTheNameOfTheFile() {
        var grades = new GradesCsv(write(directory, "graded.csv", "vendor_code,grade\n"));
        assertThat(grades.source()).isEqualTo("graded.csv");
    }
}
