package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.POLYGONS;
import static com.tapsifood.foodmap.refresh.Rows.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetImportIT {

    private static final String TARGETS = """
            select p.name, l.key, t.target
            from coverage_target t join dataset_version v on v.id = t.version_id and v.status = 'published'
            join polygon p on p.id = t.polygon_id join business_line l on l.id = t.business_line_id
            """;

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void empty() {
        application = ImportApplication.emptied();
    }

    /** Marks, blanks and letter forms on one side or the other. */
    @Test
    void areasAreMatchedAsReadersWould() {
        areas("\u200Eباغ سفید - شرق\u200E", "شهرک پرند", "کوی نو", "Park West");

        ImportReport report = application.targets(
                file(
                        directory,
                        "targets.csv",
                        "marketing_area,Restaurant,Meat Shop",
                        "شهرک پرند\u00A0,24,7",
                        "باغ سفيد-شرق,40,8",
                        "كوی  نو,5,0",
                        "park west,6,"),
                "tehran");

        assertThat(report.read()).isEqualTo(8);
        assertThat(report.accepted()).isEqualTo(6);
        assertThat(report.quarantined()).isEqualTo(Map.of(Reason.NO_TARGET, 2L));
        assertThat(application.dump(TARGETS)).isEqualTo("""
                        ("Park West",restaurant,6)
                        ("باغ سفید - شرق",meat-shop,8)
                        ("باغ سفید - شرق",restaurant,40)
                        ("شهرک پرند",meat-shop,7)
                        ("شهرک پرند",restaurant,24)
                        ("کوی نو",restaurant,5)""");
    }

    @Test
    void unmatchedAreasAreNamed() {
        areas("A");

        ImportReport report = application.targets(
                file(
                        directory,
                        "targets.csv",
                        "marketing_area,Restaurant,Cafe,Sushi",
                        "A,24,many,3",
                        "Nowhere,1,2,3",
                        "A,25,-1,3"),
                "tehran");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.read()).isEqualTo(report.accepted() + report.quarantinedRows());
        assertThat(report.notes()).containsExactly("no marketing area of tehran is named \"Nowhere\" (3 targets)");
        assertThat(report.quarantined())
                .isEqualTo(Map.of(
                        Reason.UNMATCHED_POLYGON, 3L,
                        Reason.BAD_TARGET, 2L,
                        Reason.UNKNOWN_BUSINESS_LINE, 2L,
                        Reason.DUPLICATE_ID, 1L));
    }

    @Test
    void targetsOfOtherCitiesStay() {
        areas("A");
        Path elsewhere =
                file(directory, "m.csv", POLYGONS, "\"POLYGON ((59.5 36.3, 59.6 36.3, 59.6 36.4, 59.5 36.3))\",M");
        application.polygons(elsewhere, "mashhad", PolygonLayer.MARKETING_AREA);
        application.targets(file(directory, "a.csv", "marketing_area,Cafe,Bakery", "A,1,2"), "tehran");
        application.targets(file(directory, "b.csv", "marketing_area,Cafe", "M,3"), "mashhad");

        application.targets(file(directory, "c.csv", "marketing_area,Cafe", "A,4"), "tehran");

        assertThat(application.dump("select distinct * from (" + TARGETS + ") as t"))
                .isEqualTo("(A,cafe,4)\n(M,cafe,3)");
    }

    @Test
    void targetsWithoutAreasAreRefused() {
        Path targets = file(directory, "targets.csv", "marketing_area,Cafe", "Nowhere,1");
        assertRefused(targets, "NO_POLYGONS");
        areas("A");
        assertRefused(targets, "NOTHING_ACCEPTED");
        assertThat(application.published(Dataset.TARGETS)).isZero();
        assertThat(application.lastRun()).startsWith("refused: targets.csv: none of 1 targets");
    }

    private void assertRefused(Path targets, String code) {
        assertThatThrownBy(() -> application.targets(targets, "tehran"))
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void areas(String... names) {
        var rows = new StringBuilder(POLYGONS);
        for (int i = 0; i < names.length; i++) {
            rows.append('\n').append(square(51.40 + i * 0.01, 51.41 + i * 0.01, names[i]));
        }
        application.polygons(file(directory, "areas.csv", rows.toString()), "tehran", PolygonLayer.MARKETING_AREA);
    }
}
