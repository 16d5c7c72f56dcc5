package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.GRADES;
import static com.tapsifood.foodmap.refresh.Rows.VENDORS;
import static com.tapsifood.foodmap.refresh.Rows.vendor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.dataset.Dataset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorImportIT {

    private static final String GRADED = """
            select code, grade from vendor join dataset_version v on v.id = version_id and v.status = 'published'
            """;

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void empty() {
        application = ImportApplication.emptied();
    }

    @Test
    void latestOfOneCodeCountsAndRowsWithoutACodeDoNot() {
        ImportReport report = application.vendors(file(
                directory,
                "vendors.csv",
                VENDORS,
                vendor("v1", "old", 51.40),
                vendor("", "nobody", 51.40),
                vendor("v2", "far", 51.40).replace(",3.5,", ",400,"),
                vendor(" v1 ", "new", 51.41),
                vendor("v3", "elsewhere", 59.6),
                vendor("v4", "no such city", 51.4).replace(",2,Cafe", ",4,Cafe")));

        assertThat(report.read()).isEqualTo(6);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.quarantined())
                .isEqualTo(Map.of(Reason.DUPLICATE_ID, 1L, Reason.MISSING_ID, 1L, Reason.UNKNOWN_CITY, 1L));
        assertThat(report.repaired()).isEqualTo(Map.of(Reason.BAD_RADIUS, 1L, Reason.OUTSIDE_CITY, 1L));
        assertThat(application.dump("select code, name, radius_km, st_x(geom), status_id, visible, open from vendor"))
                .isEqualTo("(v1,new,3.5,51.41,5,t,f)\n(v2,far,,51.4,5,t,f)\n(v3,elsewhere,3.5,,5,t,f)");
        assertThat(application.dump("select row_number, reason, source_key from quarantine"))
                .isEqualTo("(1,DUPLICATE_ID,v1)\n(2,MISSING_ID,nobody)\n(6,UNKNOWN_CITY,v4)");
    }

    @Test
    void vendorsThatAreGoneKeepTheirNumbers() {
        application.vendors(file(directory, "a.csv", VENDORS, vendor("v1", "A", 51.4), vendor("v2", "B", 51.4)));
        application.vendors(file(directory, "b.csv", VENDORS, vendor("v3", "C", 51.4), vendor("v2", "B", 51.4)));

        assertThat(application.dump("select number, code from vendor_identity")).isEqualTo("(1,v1)\n(2,v2)\n(3,v3)");
        assertThat(application.dump(GRADED)).isEqualTo("(v2,Ungraded)\n(v3,Ungraded)");
    }

    @Test
    void gradesJoinVendorsThatCameBeforeAndAfter() {
        application.vendors(file(directory, "a.csv", VENDORS, vendor("v1", "A", 51.4), vendor("v2", "B", 51.4)));
        ImportReport report = application.grades(file(
                directory,
                "grades.csv",
                GRADES,
                "v1,A,2,Cafe,B",
                " v1 ,A,2,Cafe,A+",
                "v3,C,2,Cafe,not enough comments",
                ",D,2,Cafe,A",
                "v4,E,2,Cafe,Z",
                "v5,F,2,Cafe,Ungraded"));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.read()).isEqualTo(report.accepted() + report.quarantinedRows());
        assertThat(application.dump("select row_number, reason from quarantine"))
                .isEqualTo("(1,DUPLICATE_ID)\n(4,MISSING_ID)\n(5,UNKNOWN_GRADE)\n(6,UNKNOWN_GRADE)");
        assertThat(report.notes()).containsExactly("1 grades are of codes that the vendor feed does not know");
        assertThat(application.dump(GRADED)).isEqualTo("(v1,A+)\n(v2,Ungraded)");

        application.vendors(file(directory, "b.csv", VENDORS, vendor("v3", "C", 51.4), vendor("v1", "A", 51.4)));
        assertThat(application.dump(GRADED)).isEqualTo("(v1,A+)\n(v3,\"Not Enough Comments\")");
    }

    @Test
    void gradesMayComeFirst() {
        application.grades(file(directory, "grades.csv", GRADES, "v1,A,2,Cafe,C"));
        application.vendors(file(directory, "a.csv", VENDORS, vendor("v1", "A", 51.4)));

        assertThat(application.dump(GRADED)).isEqualTo("(v1,C)");
    }

    @Test
    void nothingGoodIsRefusedAndTheVersionBeforeStays() {
        application.vendors(file(directory, "a.csv", VENDORS, vendor("v1", "A", 51.4)));
        int version = application.published(Dataset.VENDORS);

        assertThatThrownBy(() -> application.vendors(file(directory, "b.csv", VENDORS)))
                .isInstanceOf(RefreshFailed.class);
        assertThatThrownBy(() -> application.grades(file(directory, "g.csv", GRADES, "v1,A,2,Cafe,Z")))
                .isInstanceOf(RefreshFailed.class);
        assertThatThrownBy(() -> application.vendors(file(directory, "h.csv", "a,b", "1,2")))
                .isInstanceOf(UnreadableSource.class);

        assertThat(application.published(Dataset.VENDORS)).isEqualTo(version);
        assertThat(application.lastRun()).startsWith("refused: g.csv: none of 1 rows");
    }
}
