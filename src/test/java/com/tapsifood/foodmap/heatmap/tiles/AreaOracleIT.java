package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.heatmap.HeatSegment;
import com.tapsifood.foodmap.heatmap.HeatSegmentFormat;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The polygon of every order and vendor against PostGIS: the one with the smallest id that has the place. */
@WithServer
class AreaOracleIT {

    private static final List<String> LAYERS = List.of("marketing_area", "region", "neighbourhood");

    @Autowired
    private PublishedDemo demo;

    @BeforeEach
    void publish() {
        demo.beServed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing_area", "region", "neighbourhood"})
    void ordersLieWherePostgisPutsThem(String layer) {
        Map<Integer, Long> packed = new TreeMap<>();
        for (HeatSegment segment : segments()) {
            for (int row = 0; row < segment.rows(); row++) {
                packed.merge(segment.area(row, LAYERS.indexOf(layer)), 1L, Long::sum);
            }
        }
        Map<Integer, Long> counted = counts("""
                select coalesce(area, 0), count(*) from (
                    select (select min(p.id) from polygon p
                        where p.version_id = :polygons and p.layer = :layer and p.city_id = o.city_id
                            and st_intersects(p.geom, o.geom)) as area
                    from customer_order o) as placed
                group by 1
                """, layer);
        assertThat(counted).hasSizeGreaterThan(10);
        assertThat(packed).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing_area", "region", "neighbourhood"})
    void vendorsLieWherePostgisPutsThem(String layer) {
        List<String> wrong = TestDatabase.sql()
                .sql("""
                        select code || ': ' || coalesce(stored, 0) || ' instead of ' || coalesce(area, 0) from (
                            select v.code, (to_jsonb(v) ->> (:layer || '_id'))::integer as stored,
                                (select min(p.id) from polygon p
                                where p.version_id = :polygons and p.layer = :layer and p.city_id = v.city_id
                                    and st_intersects(p.geom, v.geom)) as area
                            from vendor v where v.version_id = :vendors) as placed
                        where stored is distinct from area
                        """)
                .param("layer", layer)
                .param("polygons", demo.version(Dataset.POLYGONS))
                .param("vendors", demo.version(Dataset.VENDORS))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
        assertThat(wrong).isEmpty();
        assertThat(TestDatabase.sql()
                        .sql("select count(*) from vendor where version_id = :vendors and to_jsonb(vendor) ->> (:layer"
                                + " || '_id') is not null")
                        .param("layer", layer)
                        .param("vendors", demo.version(Dataset.VENDORS))
                        .query(Long.class)
                        .single())
                .isGreaterThan(500);
    }

    @Test
    void segmentsHaveEveryOrderOnRecord() {
        long packed = segments().stream().mapToLong(HeatSegment::rows).sum();
        assertThat(packed)
                .isEqualTo(TestDatabase.sql()
                        .sql("select count(*) from customer_order")
                        .query(Long.class)
                        .single());
    }

    private List<HeatSegment> segments() {
        var segments = new ArrayList<HeatSegment>();
        TestDatabase.sql()
                .sql("select segment, open, checksum, payload from heat_segment where version_id = :version")
                .param("version", demo.version(Dataset.ORDERS))
                .query(row -> {
                    byte[] payload = row.getBytes("payload");
                    assertThat(HeatSegmentFormat.checksum(payload)).isEqualTo(row.getLong("checksum"));
                    segments.add(HeatSegmentFormat.read(row.getInt("segment"), row.getBoolean("open"), payload));
                });
        return segments;
    }

    private Map<Integer, Long> counts(String sql, String layer) {
        Map<Integer, Long> counts = new TreeMap<>();
        TestDatabase.sql()
                .sql(sql)
                .param("layer", layer)
                .param("polygons", demo.version(Dataset.POLYGONS))
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        return counts;
    }
}
