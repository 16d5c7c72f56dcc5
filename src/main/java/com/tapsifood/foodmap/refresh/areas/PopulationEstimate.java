package com.tapsifood.foodmap.refresh.areas;

import com.tapsifood.foodmap.refresh.RefreshContext;

/**
 * Residents of polygons whose source knows none, by areal interpolation: each polygon of the finest layer of the city
 * that has residents gives the share of them that its overlap is of its area. Areas are geodesic. What the source gives
 * is never touched, and where too little is covered the residents stay unknown.
 */
final class PopulationEstimate {

    /** Share of a polygon that areas with residents must cover. */
    static final double LEAST_COVERED = 0.5;

    // Sums are taken in the order of ids, so that equal polygons have equal estimates. Materialized, because the
    // planner
    // knows nothing of rows just written: it would measure all overlaps anew for each polygon.
    private static final String FILL = """
            with counted as materialized (
                select distinct on (p.city_id) p.city_id, p.layer
                from polygon p join polygon_layer l on l.key = p.layer
                where p.version_id = :version and p.population is not null and not p.population_estimated
                order by p.city_id, l.position desc
            ), shared as materialized (
                select p.id,
                    sum(n.population * overlap.km2 / n.area_km2 order by n.id) as residents,
                    sum(overlap.km2 order by n.id) / p.area_km2 as covered
                from counted
                join polygon p on p.city_id = counted.city_id and p.layer <> counted.layer
                join polygon n on n.city_id = counted.city_id and n.layer = counted.layer
                    and n.version_id = p.version_id and n.population is not null and st_intersects(n.geom, p.geom)
                cross join lateral (
                    select st_area(st_collectionextract(st_intersection(n.geom, p.geom), 3)::geography) / 1e6
                ) as overlap(km2)
                where p.version_id = :version and p.population is null
                group by p.id, p.area_km2
            )
            update polygon set population = round(shared.residents)::integer, population_estimated = true
            from shared
            where polygon.version_id = :version and polygon.id = shared.id and shared.covered >= :leastCovered
            """;

    private PopulationEstimate() {}

    /** Of a staged version that has all its polygons and no estimates yet. */
    static void fill(RefreshContext context, int version) {
        context.progress().step("estimating the population of areas");
        int estimated = context.jdbc()
                .sql(FILL)
                .param("version", version)
                .param("leastCovered", LEAST_COVERED)
                .update();
        if (estimated > 0) {
            context.tally().note("the population of " + estimated + " polygons is estimated from areas that have one");
        }
    }
}
