package com.tapsifood.foodmap.refresh.areas;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.FoldedText;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.polygon.Polygon;
import com.tapsifood.foodmap.polygon.PolygonLayer;
import com.tapsifood.foodmap.refresh.Feed;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Numbers;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.Publication;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RawTarget;
import com.tapsifood.foodmap.refresh.Reason;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import com.tapsifood.foodmap.refresh.RefreshRuns;
import com.tapsifood.foodmap.refresh.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Brings in the coverage targets of one city's marketing areas, matched by folded name; unmatched ones are named. */
@Component
public class TargetImport {

    private final RefreshRuns runs;

    TargetImport(RefreshRuns runs) {
        this.runs = runs;
    }

    private record Key(int polygonId, int lineId) {}

    public ImportReport run(Feed<RawTarget> feed, City city, Intent intent, Progress progress) {
        var order = new RefreshRuns.Order(Dataset.TARGETS, feed.source(), intent, progress);
        return runs.run(order, context -> bringIn(feed, city, context));
    }

    /**
     * A target that an administrator sets.
     *
     * @param area id of a marketing area
     * @param vendors 0 takes the target away
     */
    public record Change(int area, BusinessLine line, int vendors) {}

    /** What one edit left: the version, and how many targets the city has in it. */
    public record Changed(int version, int targets) {}

    /**
     * Changes some targets of a city and publishes all of them.
     *
     * @throws InvalidParameter when an area is none of the city
     */
    public Changed change(City city, List<Change> changes, String source) {
        var left = new AtomicInteger();
        var order = new RefreshRuns.Order(Dataset.TARGETS, source, Intent.FORCE, Progress.SILENT);
        ImportReport report = runs.run(order, context -> change(city, changes, source, left, context));
        return new Changed(Objects.requireNonNull(report.version()), left.get());
    }

    private static RefreshRuns.Outcome change(
            City city, List<Change> changes, String source, AtomicInteger left, RefreshContext context) {
        Map<Key, Integer> targets = published(city, context);
        Set<Integer> known = PublishedPolygons.read(context.jdbc()).of(city.id(), PolygonLayer.MARKETING_AREA).stream()
                .map(Polygon::id)
                .collect(Collectors.toSet());
        for (Change change : changes) {
            context.tally().read();
            if (!known.contains(change.area())) {
                throw new InvalidParameter("area", city.key() + " has no marketing area with the id " + change.area());
            }
            var key = new Key(change.area(), change.line().id());
            if (change.vendors() == 0) {
                targets.remove(key);
            } else {
                targets.put(key, change.vendors());
            }
        }
        left.set(targets.size());
        return publish(source, city, targets, changes.size(), context);
    }

    private static Map<Key, Integer> published(City city, RefreshContext context) {
        var targets = new HashMap<Key, Integer>();
        context.jdbc().sql("""
                        select distinct t.polygon_id, t.business_line_id, t.target from coverage_target t
                        join dataset_version tv on tv.id = t.version_id
                            and tv.dataset = 'targets' and tv.status = 'published'
                        join polygon p on p.id = t.polygon_id and p.city_id = :city
                        """).param("city", city.id()).query((RowCallbackHandler) row ->
                targets.put(new Key(row.getInt("polygon_id"), row.getInt("business_line_id")), row.getInt("target")));
        return targets;
    }

    private RefreshRuns.Outcome bringIn(Feed<RawTarget> feed, City city, RefreshContext context) {
        feed.notes().forEach(context.tally()::note);
        context.progress().step("reading targets from " + feed.source());
        Map<String, Polygon> areas = areas(city, context);
        var targets = new HashMap<Key, Integer>();
        var unmatched = new TreeMap<String, Integer>();
        feed.forEach(raw -> {
            context.tally().read();
            Polygon area = raw.polygonName() == null ? null : areas.get(FoldedText.key(raw.polygonName()));
            if (area == null) {
                unmatched.merge(String.valueOf(raw.polygonName()), 1, Integer::sum);
                reject(raw, Reason.UNMATCHED_POLYGON, "marketing_area", raw.polygonName(), context);
            } else {
                take(raw, area, targets, context);
            }
        });
        unmatched.forEach((name, n) -> context.tally()
                .note("no marketing area of " + city.key() + " is named \"" + name + "\" (" + n + " targets)"));
        if (targets.isEmpty()) {
            throw new RefreshFailed(
                    "NOTHING_ACCEPTED",
                    feed.source() + ": none of "
                            + context.tally().rowsRead() + " targets can be taken; "
                            + String.join("; ", context.tally().examples()));
        }
        return publish(feed.source(), city, targets, targets.size(), context);
    }

    private static void take(RawTarget raw, Polygon area, Map<Key, Integer> targets, RefreshContext context) {
        BusinessLine line =
                context.catalog().findLineOfSource(raw.businessLine()).orElse(null);
        if (line == null) {
            reject(raw, Reason.UNKNOWN_BUSINESS_LINE, "business_line", raw.businessLine(), context);
            return;
        }
        Integer target = Numbers.whole(raw.target());
        if (raw.target() == null || Integer.valueOf(0).equals(target)) {
            context.tally()
                    .skip(new Rejection(raw.row(), Reason.NO_TARGET, line.key(), raw.target(), raw.polygonName()));
        } else if (target == null || target < 0) {
            reject(raw, Reason.BAD_TARGET, line.key(), raw.target(), context);
        } else if (targets.putIfAbsent(new Key(area.id(), line.id()), target) != null) {
            reject(raw, Reason.DUPLICATE_ID, "marketing_area", raw.polygonName(), context);
        }
    }

    private static RefreshRuns.Outcome publish(
            String source, City city, Map<Key, Integer> targets, int accepted, RefreshContext context) {
        int version = Publication.stage(context.jdbc(), Dataset.TARGETS, source);
        int others = keepOtherCities(context, city, version);
        targets.forEach((key, target) -> context.jdbc()
                .sql("insert into coverage_target values (:version, :polygon, :line, :target)")
                .param("version", version)
                .param("polygon", key.polygonId())
                .param("line", key.lineId())
                .param("target", target)
                .update());
        context.publish(Dataset.TARGETS, version, targets.size() + others);
        return new RefreshRuns.Outcome(accepted, version);
    }

    private static int keepOtherCities(RefreshContext context, City city, int version) {
        return context.jdbc()
                .sql("""
                        insert into coverage_target (version_id, polygon_id, business_line_id, target)
                        select :version, t.polygon_id, t.business_line_id, t.target
                        from coverage_target t
                        join dataset_version tv on tv.id = t.version_id
                            and tv.dataset = 'targets' and tv.status = 'published'
                        join polygon p on p.id = t.polygon_id and p.city_id <> :city
                        join dataset_version pv on pv.id = p.version_id
                            and pv.dataset = 'polygons' and pv.status = 'published'
                        """)
                .param("version", version)
                .param("city", city.id())
                .update();
    }

    private static Map<String, Polygon> areas(City city, RefreshContext context) {
        var byKey = new HashMap<String, Polygon>();
        PublishedPolygons.read(context.jdbc())
                .of(city.id(), PolygonLayer.MARKETING_AREA)
                .forEach(area -> byKey.put(area.key(), area));
        if (byKey.isEmpty()) {
            throw new RefreshFailed(
                    "NO_POLYGONS", city.key() + " has no marketing areas yet: import them before their targets");
        }
        return byKey;
    }

    private static void reject(
            RawTarget raw, Reason reason, String field, @Nullable String value, RefreshContext context) {
        context.tally().reject(new Rejection(raw.row(), reason, field, value, raw.polygonName()));
    }
}
