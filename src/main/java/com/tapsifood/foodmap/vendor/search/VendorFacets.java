package com.tapsifood.foodmap.vendor.search;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.platform.query.Conditions;
import com.tapsifood.foodmap.platform.query.Statements;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts vendors by what they are, all facets in one pass over them. A facet leaves aside what the filter says of its
 * own property, so each has a count of its own within the pass.
 */
@Component
@Profile("serve")
public class VendorFacets {

    private static final String GROUPING = "facet";
    private static final Set<String> FIELDS =
            Arrays.stream(VendorFacet.values()).map(VendorFacet::field).collect(Collectors.toUnmodifiableSet());

    private final VendorConditions conditions;
    private final PublishedVersions versions;
    private final DatabaseClient reader;

    VendorFacets(VendorConditions conditions, PublishedVersions versions, DatabaseClient reader) {
        this.conditions = conditions;
        this.versions = versions;
        this.reader = reader;
    }

    /** How many vendors have a value; null stands for unknown. */
    public record ValueCount(@Nullable Object value, long count) {}

    /** @param total vendors under the whole filter */
    public record Counts(long total, Map<VendorFacet, List<ValueCount>> facets) {

        public List<ValueCount> of(VendorFacet facet) {
            return facets.getOrDefault(facet, List.of());
        }
    }

    private record Row(@Nullable VendorFacet facet, ValueCount counted) {}

    /** @throws com.tapsifood.foodmap.platform.Refusal when the filter cannot be used */
    public Mono<Counts> count(VendorWhere where, Collection<VendorFacet> facets, Rights rights) {
        Conditions parts = conditions.parts(where, rights);
        Set<VendorFacet> wanted = EnumSet.noneOf(VendorFacet.class);
        wanted.addAll(facets);
        int version = versions.find(Dataset.VENDORS).map(DatasetVersion::id).orElse(0);
        var counts = Statements.SQL
                .select(columns(wanted, parts))
                .from(VendorTable.VENDOR)
                .where(VendorTable.VERSION.eq(version))
                .and(parts.all(field -> !FIELDS.contains(field)))
                .groupBy(DSL.groupingSets(sets(wanted)));
        return Statements.of(reader, counts)
                .map(row -> row(row, wanted))
                .all()
                .collectList()
                .map(VendorFacets::counts);
    }

    private static List<Field<?>> columns(Set<VendorFacet> wanted, Conditions parts) {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(grouping(wanted).as(GROUPING));
        columns.add(DSL.count().filterWhere(orTrue(parts.all(FIELDS::contains))).as("total"));
        for (VendorFacet facet : wanted) {
            columns.add(facet.column());
            Condition others = parts.all(field -> FIELDS.contains(field) && !field.equals(facet.field()));
            columns.add(DSL.count().filterWhere(orTrue(others)).as(counted(facet)));
        }
        return columns;
    }

    /** Unlike the column it counts by, in any case: the driver takes GRADE for grade. */
    private static String counted(VendorFacet facet) {
        return "counted_" + facet.name();
    }

    private static Condition orTrue(Condition condition) {
        return condition == Conditions.NONE ? DSL.trueCondition() : condition;
    }

    /** One set for each facet, and the empty one for the total. */
    private static Field<?>[][] sets(Set<VendorFacet> wanted) {
        return Stream.concat(
                        Stream.<Field<?>[]>of(new Field<?>[0]),
                        wanted.stream().map(facet -> new Field<?>[] {facet.column()}))
                .toArray(Field<?>[][]::new);
    }

    /** Bits that tell which columns a row is not grouped by, the first column's the highest. */
    private static Field<Integer> grouping(Set<VendorFacet> wanted) {
        return wanted.isEmpty()
                ? DSL.inline(0)
                : DSL.field(
                        "grouping({0})",
                        Integer.class,
                        DSL.list(wanted.stream().map(VendorFacet::column).toList()));
    }

    private static Row row(Readable row, Set<VendorFacet> wanted) {
        int grouping = requireNonNull(row.get(GROUPING, Integer.class));
        int bit = wanted.size();
        for (VendorFacet facet : wanted) {
            bit--;
            if ((grouping & 1 << bit) == 0) {
                long count = requireNonNull(row.get(counted(facet), Long.class));
                return new Row(facet, new ValueCount(row.get(facet.column().getName()), count));
            }
        }
        return new Row(null, new ValueCount(null, requireNonNull(row.get("total", Long.class))));
    }

    private static Counts counts(List<Row> rows) {
        long total = 0;
        Map<VendorFacet, List<ValueCount>> facets = new EnumMap<>(VendorFacet.class);
        for (Row row : rows) {
            if (row.facet() == null) {
                total = row.counted().count();
            } else if (row.counted().count() > 0) {
                facets.computeIfAbsent(row.facet(), f -> new ArrayList<>()).add(row.counted());
            }
        }
        facets.values().forEach(values -> values.sort(Comparator.comparing(VendorFacets::sortKey)));
        return new Counts(total, facets);
    }

    /** Unknown last. */
    private static String sortKey(ValueCount counted) {
        return switch (counted.value()) {
            case null -> "~";
            case Number number -> "%011d".formatted(number.longValue());
            case Object value -> value.toString();
        };
    }
}
