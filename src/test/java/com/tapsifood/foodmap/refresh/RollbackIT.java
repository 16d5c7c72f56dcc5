package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.POLYGONS;
import static com.tapsifood.foodmap.refresh.Rows.VENDORS;
import static com.tapsifood.foodmap.refresh.Rows.square;
import static com.tapsifood.foodmap.refresh.Rows.vendor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackIT {

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void empty() {
        application = ImportApplication.emptied();
    }

    private int vendors(String code) {
        var report = application.vendors(file(directory, code + ".csv", VENDORS, vendor(code, code, 51.4)));
        return Objects.requireNonNull(report.version());
    }

    private int back(@Nullable Integer to) {
        var report = application.bean(Rollback.class).run(Dataset.VENDORS, to, Progress.SILENT);
        return Objects.requireNonNull(report.version());
    }

    private String served() {
        return application.dump("""
                select code from vendor join dataset_version v on v.id = version_id and v.status = 'published'
                """);
    }

    @Test
    void versionBeforeIsPublishedAgain() {
        int first = vendors("v1");
        int second = vendors("v2");
        assertThat(back(null)).isEqualTo(first).isEqualTo(application.published(Dataset.VENDORS));
        assertThat(served()).isEqualTo("(v1)");
        assertThat(application.bean(Rollback.class).kept(Dataset.VENDORS))
                .extracting(KeptVersion::version, KeptVersion::current, KeptVersion::reversible)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first, true, true),
                        org.assertj.core.groups.Tuple.tuple(second, false, true));
        assertThat(back(null)).as("and forth").isEqualTo(second);
        assertThat(application.lastRun()).isEqualTo("published");
    }

    @Test
    void anyKeptVersionCanBeNamed() {
        int first = vendors("v1");
        vendors("v2");
        vendors("v3");
        assertThat(back(first)).isEqualTo(first);
        assertThat(served()).isEqualTo("(v1)");
    }

    @Test
    void versionThatIsNotKeptIsRefused() {
        int only = vendors("v1");
        assertRefused(null, "NO_SUCH_VERSION");
        assertRefused(only, "NO_SUCH_VERSION");
        assertRefused(only + 1, "NO_SUCH_VERSION");
        assertThat(application.published(Dataset.VENDORS)).isEqualTo(only);
    }

    @Test
    void versionOfOtherPolygonsIsRefused() {
        int first = vendors("v1");
        application.polygons(
                file(directory, "areas.csv", POLYGONS, square(51.39, 51.41, "A")),
                "tehran",
                PolygonLayer.MARKETING_AREA);
        assertRefused(first, "OTHER_POLYGONS");
        assertThatThrownBy(() -> application.bean(Rollback.class).run(Dataset.POLYGONS, null, Progress.SILENT))
                .isInstanceOf(RefreshFailed.class);
    }

    @Test
    void versionIsKeptWhenGoingBackToItBreaksOff() {
        int first = vendors("v1");
        vendors("v2");
        application
                .sql()
                .sql("update dataset_version set status = 'staged' where id = ?")
                .param(first)
                .update();
        vendors("v3");
        assertThat(back(first)).isEqualTo(first);
    }

    @Test
    void vendorsOfADayAndTheLastOfEachOfThirtyDaysAreKept() {
        int oldest = vendors("v0");
        application.sql().sql("""
                        insert into dataset_version (dataset, status, source, published_at)
                        select 'vendors', 'superseded', 'hour ' || h, now() - h * interval '1 hour'
                        from generate_series(1, 40 * 24) h
                        """).update();
        application.sql().sql("""
                        update dataset_version set published_at = now() - interval '50 days' where id = ?
                        """).param(oldest).update();
        vendors("v1");
        assertThat(application.one(
                        Long.class,
                        "select count(*) from dataset_version where published_at > now() - interval '23 hours'"))
                .isEqualTo(23);
        assertThat(application.one(Long.class, """
                        select max(n) from (
                            select count(*) as n from dataset_version
                            where published_at between now() - interval '29 days' and now() - interval '2 days'
                            group by (published_at at time zone 'Asia/Tehran')::date) days
                        """)).isEqualTo(1);
        assertThat(application.one(
                        Long.class,
                        "select count(*) from dataset_version where published_at < now() - interval '31 days'"))
                .isZero();
    }

    private void assertRefused(@Nullable Integer to, String code) {
        assertThatThrownBy(() -> back(to))
                .isInstanceOfSatisfying(
                        RefreshFailed.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
