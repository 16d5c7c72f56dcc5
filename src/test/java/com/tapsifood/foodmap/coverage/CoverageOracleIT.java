package com.tapsifood.foodmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.coverage.raster.CoverageGrid;
import com.tapsifood.foodmap.coverage.raster.GridBuilder;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.Metres;
import com.tapsifood.foodmap.geo.UtmZone;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.polygon.PolygonSnapshot;
import com.tapsifood.foodmap.support.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Grids and counts against PostGIS: on invented areas, and on real ones where {@code foodmap.areas} names a folder. */
class CoverageOracleIT {

    static final List<City> CITIES =
            List.of(CoverageFixtures.TEHRAN, CoverageFixtures.MASHHAD, CoverageFixtures.SHIRAZ);

    private static final int QUESTIONS = 200;
    private static final int VENDORS = 300;

    private final Random random = new Random(41);

    @ParameterizedTest
    @FieldSource("CITIES")
    void zoneIsThatOfPostgis(City city) {
        UtmZone zone = UtmZone.of(city.srid());
        List<LonLat> places = CoverageFixtures.vendors(city, 2_000, random).stream()
                .flatMap(vendor -> Stream.ofNullable(vendor.place()))
                .toList();
        List<Metres> expected = TestDatabase.sql()
                .sql("""
                        select st_x(p), st_y(p) from unnest(:lons, :lats) with ordinality place(lon, lat, n),
                            st_transform(st_point(lon, lat, 4326), :srid) p order by n
                        """)
                .param("lons", places.stream().map(LonLat::lon).toArray(Double[]::new))
                .param("lats", places.stream().map(LonLat::lat).toArray(Double[]::new))
                .param("srid", city.srid())
                .query((row, n) -> new Metres(row.getDouble(1), row.getDouble(2)))
                .list();
        for (int i = 0; i < places.size(); i++) {
            Metres metres = zone.project(places.get(i));
            assertThat(metres.east()).isCloseTo(expected.get(i).east(), within(1e-6));
            assertThat(metres.north()).isCloseTo(expected.get(i).north(), within(1e-6));
        }
    }

    @ParameterizedTest
    @FieldSource("CITIES")
    void cellsTileTheUnionOfAreas(City city) throws Exception {
        for (PolygonSnapshot polygons : areas(city)) {
            CoverageGrid grid = GridBuilder.build(city, 200, polygons);
            double unionKm2 = unionKm2(city, polygons);
            assertThat(grid.size() * grid.cellKm2()).isCloseTo(unionKm2, within(unionKm2 * 0.005));
        }
    }

    @ParameterizedTest
    @FieldSource("CITIES")
    void cellsCountWhatPostgisCounts(City city) throws Exception {
        for (PolygonSnapshot polygons : areas(city)) {
            var oracle = new CoverageOracle(city, CoverageFixtures.vendors(city, VENDORS, random));
            var grids = Stream.of(200, 300, 500, 1000)
                    .map(meters -> GridBuilder.build(city, meters, polygons))
                    .toList();
            var questions = new RandomCoverage(random);
            for (int i = 0; i < QUESTIONS / CITIES.size() + 1; i++) {
                oracle.check(grids.get(i % grids.size()), questions.next());
            }
        }
    }

    /** The prototypes lost all of it beyond a box: a third of the city. */
    @Test
    void realShirazIsWhole() throws Exception {
        assumeThat(folder()).isNotNull();
        City city = CoverageFixtures.SHIRAZ;
        PolygonSnapshot polygons = CoverageFixtures.read(Path.of(folder()), city);
        CoverageGrid grid = GridBuilder.build(city, 200, polygons);
        for (Polygon area : polygons.list(city.id(), PolygonLayer.MARKETING_AREA)) {
            double expected = unionKm2(city, PolygonSnapshot.of(List.of(area)));
            long cells = IntStream.range(0, grid.size())
                    .filter(cell -> grid.area(cell, PolygonLayer.MARKETING_AREA) == area.id())
                    .count();
            assertThat(cells * grid.cellKm2()).isCloseTo(expected, within(expected * 0.06 + 0.1));
        }
    }

    private static String folder() {
        return System.getProperty("foodmap.areas");
    }

    private static List<PolygonSnapshot> areas(City city) throws Exception {
        PolygonSnapshot invented = CoverageFixtures.invented(city);
        return folder() == null ? List.of(invented) : List.of(invented, CoverageFixtures.read(Path.of(folder()), city));
    }

    /** In the plane of the city's zone, where cells are squares. */
    private static double unionKm2(City city, PolygonSnapshot polygons) {
        String[] areas = polygons.list(city.id(), PolygonLayer.MARKETING_AREA).stream()
                .map(area -> area.geometry().toText())
                .toArray(String[]::new);
        return TestDatabase.sql()
                .sql("""
                        select st_area(st_union(st_transform(st_setsrid(area::geometry, 4326), :srid))) / 1e6
                        from unnest(:areas) area
                        """)
                .param("srid", city.srid())
                .param("areas", areas)
                .query(Double.class)
                .single();
    }
}
