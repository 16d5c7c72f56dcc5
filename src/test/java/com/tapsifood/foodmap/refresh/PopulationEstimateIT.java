package com.tapsifood.foodmap.refresh;

import static com.tapsifood.foodmap.refresh.ImportApplication.file;
import static com.tapsifood.foodmap.refresh.Rows.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.Population;
import com.tapsifood.foodmap.refresh.demo.DemoBusiness;
import com.tapsifood.foodmap.refresh.demo.DemoSize;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Residents of areas whose source knows none. */
class PopulationEstimateIT {

    private static final String HEADER = "WKT,name,population";
    private static final String KNOWN = """
            select name, population, population_estimated from polygon
            where version_id = (select id from dataset_version where dataset = 'polygons' and status = 'published')
            """;
    private static final String MARKETING_AREAS = KNOWN + " and layer = 'marketing_area'";

    @TempDir
    private Path directory = Path.of("");

    private ImportApplication application = ImportApplication.emptied();

    @BeforeEach
    void empty() {
        application = ImportApplication.emptied();
    }

    @Test
    void estimatesEqualAreasMeasuredAnotherWay() {
        var business = new DemoBusiness(new DemoSize(10, 10, 3, LocalDate.of(2026, 7, 1)), Map.of());
        for (String layer : DemoBusiness.layers()) {
            application.polygons(business.polygons("shiraz", layer), "shiraz", PolygonLayer.of(layer));
        }
        var polygons = PublishedPolygons.read(application.sql());
        List<Polygon> neighbourhoods = polygons.of(5, PolygonLayer.NEIGHBOURHOOD);
        List<Polygon> areas = polygons.of(5, PolygonLayer.MARKETING_AREA);

        assertThat(areas).isNotEmpty().allSatisfy(area -> {
            Population population = population(area);
            assertThat(population.isEstimated()).isTrue();
            assertThat((double) population.residents())
                    .isCloseTo(interpolated(area, neighbourhoods), withinPercentage(0.1));
        });
        assertThat(sum(areas)).isCloseTo(sum(neighbourhoods), withinPercentage(0.1));
        assertThat(polygons.of(5, PolygonLayer.REGION))
                .noneMatch(region -> population(region).isEstimated());
    }

    @Test
    void onlyAreasThatAreCoveredByHalfAreEstimated() {
        neighbourhoods(row(51.40, 51.41, "n1", "8000"), row(51.41, 51.42, "n2", "4000"), row(51.42, 51.43, "n3", ""));
        ImportReport report = marketingAreas(
                row(51.40, 51.42, "both", ""),
                row(51.405, 51.415, "half of each", ""),
                row(51.415, 51.4249, "just over half", ""),
                row(51.415, 51.4251, "just under half", ""),
                row(51.42, 51.43, "over the unknown", ""),
                row(51.50, 51.51, "far away", ""),
                row(51.40, 51.41, "counted", "5"));

        assertThat(application.dump(MARKETING_AREAS)).isEqualTo("""
                ("far away",,f)
                ("half of each",6000,t)
                ("just over half",2000,t)
                ("just under half",,f)
                ("over the unknown",,f)
                (both,12000,t)
                (counted,5,f)""");
        assertThat(report.notes()).contains("the population of 3 polygons is estimated from areas that have one");
        assertThat(application.dump(KNOWN + " and name = 'n3'")).isEqualTo("(n3,,f)");
    }

    @Test
    void everyPublicationEstimatesAnew() {
        marketingAreas(row(51.40, 51.42, "area", ""));
        assertThat(application.dump(MARKETING_AREAS)).isEqualTo("(area,,f)");

        neighbourhoods(row(51.40, 51.42, "n", "8000"));
        assertThat(application.dump(MARKETING_AREAS)).isEqualTo("(area,8000,t)");

        neighbourhoods(row(51.40, 51.42, "n", "9000"));
        assertThat(application.dump(MARKETING_AREAS)).isEqualTo("(area,9000,t)");

        neighbourhoods(row(51.40, 51.42, "n", ""));
        assertThat(application.dump(MARKETING_AREAS)).isEqualTo("(area,,f)");
    }

    @Test
    void finestLayerWithResidentsIsTaken() {
        application.polygons(
                file(directory, "r.csv", HEADER, row(51.40, 51.42, "r", "70")), "tehran", PolygonLayer.REGION);
        marketingAreas(row(51.40, 51.42, "area", ""));
        assertThat(application.dump(MARKETING_AREAS)).isEqualTo("(area,70,t)");

        neighbourhoods(row(51.40, 51.42, "n", "0"));
        assertThat(application.dump(MARKETING_AREAS)).isEqualTo("(area,0,t)");
    }

    private ImportReport marketingAreas(String... rows) {
        return areas("areas.csv", PolygonLayer.MARKETING_AREA, rows);
    }

    private void neighbourhoods(String... rows) {
        areas("neighbourhoods.csv", PolygonLayer.NEIGHBOURHOOD, rows);
    }

    private ImportReport areas(String name, PolygonLayer layer, String... rows) {
        return application.polygons(file(directory, name, HEADER, String.join("\n", rows)), "tehran", layer);
    }

    private static String row(double west, double east, String name, String population) {
        return '"' + wkt(west, east) + "\"," + name + ',' + population;
    }

    private static double sum(List<Polygon> polygons) {
        return polygons.stream().mapToInt(p -> population(p).residents()).sum();
    }

    private static Population population(Polygon polygon) {
        return Objects.requireNonNull(polygon.population());
    }

    private static double interpolated(Polygon area, List<Polygon> neighbourhoods) {
        Geometry shape = equalArea(area);
        return neighbourhoods.stream()
                .mapToDouble(n -> population(n).residents()
                        * equalArea(n).intersection(shape).getArea()
                        / equalArea(n).getArea())
                .sum();
    }

    /** In a projection that keeps areas: Lambert's cylinder. */
    private static Geometry equalArea(Polygon polygon) {
        Geometry projected = polygon.geometry().copy();
        projected.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence places, int i) {
                places.setOrdinate(i, 1, Math.toDegrees(Math.sin(Math.toRadians(places.getY(i)))));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return projected;
    }
}
