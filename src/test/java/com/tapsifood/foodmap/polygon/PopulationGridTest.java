package com.tapsifood.foodmap.polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tapsifood.foodmap.geo.CellKey;
import com.tapsifood.foodmap.geo.WebMercator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class PopulationGridTest {

    private static final int CITY = 2;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Envelope TOWN = new Envelope(51.30, 51.36, 35.70, 35.75);
    private static final double CELL_DEGREES = 360.0 / (1 << CellKey.FINEST);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void cellsHaveWhatCountingCentresGives(long seed) {
        List<Polygon> town = town(seed, 40);
        PopulationGrid grid = grid(town);

        TreeMap<Long, Double> counted = countCentres(town);

        counted.forEach((cell, residents) ->
                assertThat(grid.residents(cell, CellKey.FINEST)).isCloseTo(residents, within(1e-6)));
        assertThat(grid.total()).isCloseTo(sum(town), within(1e-6));
        assertThat(grid.residents(0, 0)).isEqualTo(grid.total());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void cellHasWhatItsFourChildrenHave(long seed) {
        List<Polygon> town = town(seed, 60);
        PopulationGrid grid = grid(town);
        for (int zoom = 11; zoom < CellKey.FINEST; zoom++) {
            int shift = 2 * (CellKey.FINEST - zoom);
            int childZoom = zoom + 1;
            long[] parents = countCentres(town).keySet().stream()
                    .mapToLong(cell -> cell >> shift)
                    .distinct()
                    .toArray();
            for (long parent : parents) {
                double children = LongStream.range(4 * parent, 4 * parent + 4)
                        .mapToDouble(child -> grid.residents(child, childZoom))
                        .filter(residents -> !Double.isNaN(residents))
                        .sum();
                assertThat(grid.residents(parent, zoom)).isCloseTo(children, within(1e-6));
            }
        }
    }

    @Test
    void sameTownGivesTheSameBits() {
        List<Polygon> town = town(9, 40);
        PopulationGrid one = grid(town);
        PopulationGrid other = grid(town(9, 40));
        for (long cell : countCentres(town).keySet()) {
            assertThat(other.residents(cell, CellKey.FINEST)).isEqualTo(one.residents(cell, CellKey.FINEST));
        }
    }

    @Test
    void polygonWithoutACentreGivesAllToTheCellItLiesIn() {
        double lon = WebMercator.lonOfColumn(WebMercator.column(51.33, CellKey.FINEST) + 0.1, CellKey.FINEST);
        double lat = WebMercator.latOfRow(WebMercator.row(35.72, CellKey.FINEST) + 0.1, CellKey.FINEST);
        Geometry tiny = GEOMETRIES.toGeometry(new Envelope(lon, lon + CELL_DEGREES / 5, lat, lat - CELL_DEGREES / 9));
        PopulationGrid grid = grid(List.of(neighbourhood(1, tiny, 77)));

        assertThat(grid.residents(CellKey.of(51.33, 35.72), CellKey.FINEST)).isEqualTo(77);
        assertThat(grid.total()).isEqualTo(77);
    }

    @Test
    void nobodyLivesInAHoleAndNothingIsKnownOfIt() {
        Geometry ring =
                GEOMETRIES.toGeometry(TOWN).difference(GEOMETRIES.toGeometry(new Envelope(51.32, 51.34, 35.71, 35.74)));
        PopulationGrid grid = grid(List.of(neighbourhood(1, ring, 5000)));

        assertThat(grid.residents(CellKey.of(51.33, 35.72), CellKey.FINEST)).isNaN();
        assertThat(grid.residents(CellKey.of(51.33, 35.705), CellKey.FINEST)).isPositive();
        assertThat(grid.residents(CellKey.of(51.39, 35.705), CellKey.FINEST)).isNaN();
        assertThat(grid.total()).isCloseTo(5000, within(1e-6));
    }

    @Test
    void residentsOfOverlappingPolygonsAddUp() {
        Geometry all = GEOMETRIES.toGeometry(TOWN);
        PopulationGrid grid = grid(List.of(neighbourhood(1, all, 600), neighbourhood(2, all, 300)));
        PopulationGrid alone = grid(List.of(neighbourhood(1, all, 600)));

        long cell = CellKey.of(51.33, 35.72);
        assertThat(grid.residents(cell, CellKey.FINEST))
                .isCloseTo(1.5 * alone.residents(cell, CellKey.FINEST), within(1e-9));
    }

    @Test
    void zeroResidentsAreKnownToBeNone() {
        PopulationGrid grid = grid(List.of(neighbourhood(1, GEOMETRIES.toGeometry(TOWN), 0)));
        assertThat(grid.residents(CellKey.of(51.33, 35.72), CellKey.FINEST)).isZero();
    }

    @Test
    void finestLayerWithResidentsOfItsOwnIsSpread() {
        Geometry all = GEOMETRIES.toGeometry(TOWN);
        Polygon region = polygon(1, PolygonLayer.REGION, all, new Population(500, false));
        Polygon area = polygon(2, PolygonLayer.MARKETING_AREA, all, new Population(900, false));
        Polygon estimated = polygon(3, PolygonLayer.NEIGHBOURHOOD, all, new Population(700, true));
        Polygon unknown = polygon(4, PolygonLayer.NEIGHBOURHOOD, all, null);

        PopulationGrid grid = grid(List.of(area, region, estimated, unknown));

        assertThat(grid.layer()).isEqualTo(PolygonLayer.REGION);
        assertThat(grid.total()).isCloseTo(500, within(1e-6));
        assertThat(grid(List.of(estimated, unknown)).layer()).isNull();
    }

    @Test
    void residentsOfHalfACountryAreNotSpread() {
        Geometry country = GEOMETRIES.toGeometry(new Envelope(44, 63, 25, 40));
        PopulationGrid grid = grid(List.of(neighbourhood(1, country, 85_000_000)));
        assertThat(grid.residents(CellKey.of(51.33, 35.72), CellKey.FINEST)).isNaN();
    }

    @Test
    void cityWithoutPolygonsIsUnknown() {
        assertThat(PolygonSnapshot.EMPTY.populationOf(CITY)).isSameAs(PopulationGrid.UNKNOWN);
        assertThat(PopulationGrid.UNKNOWN.residents(0, 0)).isNaN();
        assertThat(PopulationGrid.UNKNOWN.total()).isZero();
    }

    private static PopulationGrid grid(List<Polygon> polygons) {
        return PolygonSnapshot.of(polygons).populationOf(CITY);
    }

    /** A town cut into neighbourhoods, each with residents. */
    private static List<Polygon> town(long seed, int pieces) {
        var random = new Random(seed);
        var sites = new ArrayList<Coordinate>();
        for (int i = 0; i < pieces; i++) {
            sites.add(new Coordinate(
                    TOWN.getMinX() + random.nextDouble() * TOWN.getWidth(),
                    TOWN.getMinY() + random.nextDouble() * TOWN.getHeight()));
        }
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        Geometry cells = diagram.getDiagram(GEOMETRIES);
        Geometry town = GEOMETRIES.toGeometry(TOWN);
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            polygons.add(neighbourhood(i + 1, cells.getGeometryN(i).intersection(town), random.nextInt(50_000)));
        }
        Collections.shuffle(polygons, new Random(1));
        return polygons;
    }

    /** The same the slow way: which of all centres lie in each polygon. */
    private static TreeMap<Long, Double> countCentres(List<Polygon> polygons) {
        var residents = new TreeMap<Long, Double>();
        for (PolygonSnapshot.Drawn drawn : PolygonSnapshot.of(polygons).polygons()) {
            List<Long> inside = centres().entrySet().stream()
                    .filter(centre -> drawn.mercator().intersects(GEOMETRIES.createPoint(centre.getValue())))
                    .map(Map.Entry::getKey)
                    .toList();
            Population population = drawn.polygon().population();
            double share = population == null ? 0 : (double) population.residents() / inside.size();
            inside.forEach(cell -> residents.merge(cell, share, Double::sum));
        }
        return residents;
    }

    /** Centres of all cells in and around the town, EPSG:3857 metres, by cell. */
    private static Map<Long, Coordinate> centres() {
        double side = 2 * WebMercator.HALF_SIDE / (1 << CellKey.FINEST);
        var centres = new TreeMap<Long, Coordinate>();
        int west = WebMercator.column(TOWN.getMinX(), CellKey.FINEST);
        int north = WebMercator.row(TOWN.getMaxY(), CellKey.FINEST);
        for (int x = west; x <= WebMercator.column(TOWN.getMaxX(), CellKey.FINEST); x++) {
            for (int y = north; y <= WebMercator.row(TOWN.getMinY(), CellKey.FINEST); y++) {
                centres.put(
                        CellKey.morton(x, y),
                        new Coordinate(
                                (x + 0.5) * side - WebMercator.HALF_SIDE, WebMercator.HALF_SIDE - (y + 0.5) * side));
            }
        }
        return centres;
    }

    private static double sum(List<Polygon> polygons) {
        return polygons.stream()
                .map(Polygon::population)
                .mapToDouble(p -> p == null ? 0 : p.residents())
                .sum();
    }

    private static Polygon neighbourhood(int id, Geometry geometry, int residents) {
        return polygon(id, PolygonLayer.NEIGHBOURHOOD, geometry, new Population(residents, false));
    }

    private static Polygon polygon(int id, PolygonLayer layer, Geometry geometry, @Nullable Population population) {
        return new Polygon(id, CITY, layer, "n", null, "n", geometry, 1, population);
    }
}
