package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.VENDORS;
import static com.tapsifood.foodmap.refresh.Rows.vendor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.dataset.Dataset;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardsIT {

    private static final int PUBLISHED = 100;

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();
    private int before;

    @BeforeEach
    void publish() {
        application = ImportApplication.emptied();
        run(PUBLISHED, 0, Intent.PUBLISH);
        before = application.published(Dataset.VENDORS);
    }

    private ImportReport run(int good, int bad, Intent intent) {
        Stream<String> rows = Stream.concat(
                IntStream.range(0, good).mapToObj(i -> vendor("v" + i, "A", 51.4)),
                IntStream.range(0, bad).mapToObj(i -> vendor("", "nobody", 51.4)));
        return application.vendors(
                file(
                        directory,
                        "vendors.csv",
                        Stream.concat(Stream.of(VENDORS), rows).toArray(String[]::new)),
                intent);
    }

    @Test
    void fifthOfTheRowsMayGoButNotMore() {
        assertThat(run(80, 0, Intent.PUBLISH).version()).isGreaterThan(before);
        assertRefused(63, 0, "TOO_FEW_ROWS", "63 rows would take the place of 80");
    }

    @Test
    void twentiethOfTheRowsMayBeFaultyButNotMore() {
        assertThat(run(95, 5, Intent.PUBLISH).version()).isGreaterThan(before);
        assertRefused(94, 6, "TOO_MANY_QUARANTINED", "6 of 100 rows");
        assertThat(application.one(Long.class, "select count(*) from quarantine"))
                .as("what could not be taken can be looked at")
                .isEqualTo(11);
    }

    @Test
    void administratorHasTheLastWord() {
        assertThat(run(3, 3, Intent.FORCE).version()).isEqualTo(application.published(Dataset.VENDORS));
        assertThat(application.one(Long.class, """
                select count(*) from vendor join dataset_version v on v.id = version_id and v.status = 'published'
                """)).isEqualTo(3);
    }

    @Test
    void checkSaysWhatTheGuardsWouldSay() {
        ImportReport report = run(3, 0, Intent.CHECK);
        assertThat(report.notes()).anyMatch(note -> note.contains("3 rows would take the place of 100"));
        assertThat(application.published(Dataset.VENDORS)).isEqualTo(before);
    }

    private void assertRefused(int good, int bad, String code, String why) {
        int published = application.published(Dataset.VENDORS);
        assertThatThrownBy(() -> run(good, bad, Intent.PUBLISH))
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageContaining(why);
        assertThat(application.published(Dataset.VENDORS)).isEqualTo(published);
        assertThat(application.lastRun()).startsWith("refused").contains(why);
    }
}
