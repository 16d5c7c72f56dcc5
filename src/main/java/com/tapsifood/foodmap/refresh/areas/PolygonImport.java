package com.tapsifood.foodmap.refresh.areas;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.FollowsPolygons;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.PolygonFeed;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.Publication;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import com.tapsifood.foodmap.refresh.RefreshRuns;
import com.tapsifood.foodmap.refresh.Rejection;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;

/**
 * Brings in the polygons of one city and layer. Polygons are few and everything is measured by them, so one that cannot
 * be taken stops the whole import. Vendors and orders are assigned anew in the same transaction.
 */
@Component
public class PolygonImport {

    private final RefreshRuns runs;
    private final List<FollowsPolygons> followers;

    PolygonImport(RefreshRuns runs, List<FollowsPolygons> followers) {
        this.runs = runs;
        this.followers = followers;
    }

    /** Which polygons these are. */
    public record Place(City city, PolygonLayer layer) {}

    public ImportReport run(PolygonFeed feed, Place place, Intent intent, Progress progress) {
        var order = new RefreshRuns.Order(Dataset.POLYGONS, feed.source(), intent, progress);
        return runs.run(order, context -> bringIn(feed, place, context));
    }

    private RefreshRuns.Outcome bringIn(PolygonFeed feed, Place place, RefreshContext context) {
        feed.notes().forEach(context.tally()::note);
        context.progress().step("reading polygons from " + feed.source());
        List<PolygonCheck.Checked> accepted = read(feed, place, context);
        if (accepted.isEmpty() || context.tally().quarantinedRows() > 0) {
            throw new RefreshFailed("BAD_POLYGONS", refusal(feed, context));
        }
        requireKnown(feed.srid(), context);
        int version = Publication.stage(context.jdbc(), Dataset.POLYGONS, feed.source());
        keepOthers(context, place, version);
        for (PolygonCheck.Checked polygon : accepted) {
            if (!store(context, place, version, feed, polygon)) {
                context.tally()
                        .reject(new Rejection(
                                polygon.row(),
                                Reason.OUTSIDE_CITY,
                                "geometry",
                                "EPSG:" + feed.srid(),
                                polygon.nameRaw()));
            }
        }
        if (context.tally().quarantinedRows() > 0) {
            throw new RefreshFailed("BAD_POLYGONS", refusal(feed, context));
        }
        PopulationEstimate.fill(context, version);
        context.publish(Dataset.POLYGONS, version, count(context, version));
        var polygons = PublishedPolygons.of(context.jdbc(), version);
        followers.forEach(follower -> follower.republish(context, polygons));
        return new RefreshRuns.Outcome(accepted.size(), version);
    }

    private static List<PolygonCheck.Checked> read(PolygonFeed feed, Place place, RefreshContext context) {
        var check = new PolygonCheck(place.city(), feed.srid(), context.tally());
        var accepted = new ArrayList<PolygonCheck.Checked>();
        feed.forEach(raw -> {
            context.tally().read();
            PolygonCheck.Checked polygon = check.check(raw);
            if (polygon != null) {
                accepted.add(polygon);
            }
        });
        return accepted;
    }

    private static String refusal(PolygonFeed feed, RefreshContext context) {
        List<String> examples = context.tally().examples();
        return feed.source() + ": " + context.tally().quarantinedRows() + " of "
                + context.tally().rowsRead() + " polygons cannot be taken, so none is published"
                + (examples.isEmpty() ? "" : "; " + String.join("; ", examples));
    }

    private static void keepOthers(RefreshContext context, Place place, int version) {
        context.jdbc()
                .sql("""
                        insert into polygon (version_id, id, city_id, layer, source_id, name, name_raw, name_en, key,
                            geom, area_km2, population, source)
                        select :version, id, city_id, layer, source_id, name, name_raw, name_en, key,
                            geom, area_km2, case when not population_estimated then population end, source
                        from polygon
                        where version_id = (
                            select id from dataset_version where dataset = 'polygons' and status = 'published')
                            and (city_id, layer) <> (:city, :layer)
                        """)
                .param("version", version)
                .param("city", place.city().id())
                .param("layer", place.layer().key())
                .update();
    }

    private static void requireKnown(int srid, RefreshContext context) {
        boolean known = context.jdbc()
                .sql("select exists (select from spatial_ref_sys where srid = :srid)")
                .param("srid", srid)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new RefreshFailed("BAD_SRID", "the database knows no coordinate system EPSG:" + srid);
        }
    }

    /**
     * A polygon that was there before, by its source id, keeps its id. Returns whether it lies in the city: in another
     * coordinate system that shows only when the database has reprojected it.
     */
    private static boolean store(
            RefreshContext context, Place place, int version, PolygonFeed feed, PolygonCheck.Checked polygon) {
        Bounds city = place.city().bounds();
        return context.jdbc()
                .sql("""
                        with shape as (
                            select st_multi(st_collectionextract(st_makevalid(
                                st_transform(st_setsrid(st_geomfromwkb(:wkb), :srid), 4326)), 3)) as geom
                        ), known as (
                            select max(id) as id from polygon
                            where city_id = :city and layer = :layer and source_id = :sourceId
                        )
                        insert into polygon (version_id, id, city_id, layer, source_id, name, name_raw, name_en, key,
                            geom, area_km2, population, source)
                        select :version, coalesce(known.id, nextval('polygon_id')), :city, :layer, :sourceId, :name,
                            :nameRaw, :nameEn, :key, geom, st_area(geom::geography) / 1e6, :population, :source
                        from shape, known
                        returning geom && st_makeenvelope(:west, :south, :east, :north, 4326)
                        """)
                .param("west", city.west())
                .param("south", city.south())
                .param("east", city.east())
                .param("north", city.north())
                .param("wkb", new WKBWriter().write(polygon.geometry()))
                .param("srid", feed.srid())
                .param("source", feed.source())
                .param("version", version)
                .param("city", place.city().id())
                .param("layer", place.layer().key())
                .param("sourceId", polygon.sourceId())
                .param("name", polygon.name())
                .param("nameRaw", polygon.nameRaw())
                .param("nameEn", polygon.nameEn(), Types.VARCHAR)
                .param("key", polygon.key())
                .param("population", polygon.population(), Types.INTEGER)
                .query(Boolean.class)
                .single();
    }

    private static long count(RefreshContext context, int version) {
        return context.jdbc()
                .sql("select count(*) from polygon where version_id = :version")
                .param("version", version)
                .query(Long.class)
                .single();
    }
}
