package com.tapsifood.foodmap.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tapsifood.foodmap.polygon.PolygonLayer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Imports the real files, which are not part of the repository, where somebody has them. */
class SampleDataIT {

    private static final String VARIABLE = "FOODMAP_SAMPLE_DATA";

    @Test
    void everyPolygonIsTakenAndEveryTargetFindsItsArea() {
        String data = System.getenv(VARIABLE);
        assumeTrue(data != null && !data.isBlank(), VARIABLE + " does not name a directory: nothing to import");
        ImportApplication application = ImportApplication.emptied();
        Path polygons = Path.of(String.valueOf(data), "polygons");

        assertThat(areas(application, polygons, "tehran").accepted()).isEqualTo(32);
        assertThat(areas(application, polygons, "mashhad").accepted()).isEqualTo(15);
        assertThat(areas(application, polygons, "shiraz").accepted()).isEqualTo(13);
        ImportReport targets =
                application.targets(Path.of(String.valueOf(data), "targets", "tehran_coverage.csv"), "tehran");

        assertThat(targets.read()).isEqualTo(224);
        assertThat(targets.accepted()).isEqualTo(224);
        assertThat(targets.notes()).isEmpty();
        assertThat(application.dump("""
                        select city_id, count(*), round(sum(area_km2)::numeric) from polygon
                        join dataset_version v on v.id = version_id and v.status = 'published' group by city_id
                        """)).isEqualTo("(1,15,323)\n(2,32,620)\n(5,13,343)");
        assertThat(application.one(Long.class, "select sum(target) from coverage_target where business_line_id = 1"))
                .isEqualTo(2745);
    }

    private static ImportReport areas(ImportApplication application, Path polygons, String city) {
        ImportReport report =
                application.polygons(polygons.resolve(city + "_polygons.csv"), city, PolygonLayer.MARKETING_AREA);
        assertThat(report.repaired()).isEmpty();
        return report;
    }
}
