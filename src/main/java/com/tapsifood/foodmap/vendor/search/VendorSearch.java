package com.tapsifood.foodmap.vendor.search;

import static com.tapsifood.foodmap.platform.query.KeysetOrder.SORT_VALUE;
import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.platform.graphql.CursorSeal;
import com.tapsifood.foodmap.platform.graphql.Cursors;
import com.tapsifood.foodmap.platform.graphql.Page;
import com.tapsifood.foodmap.platform.graphql.PageRequest;
import com.tapsifood.foodmap.platform.query.CanonicalFilter;
import com.tapsifood.foodmap.platform.query.Conditions;
import com.tapsifood.foodmap.platform.query.KeysetOrder;
import com.tapsifood.foodmap.platform.query.Position;
import com.tapsifood.foodmap.platform.query.Statements;
import com.tapsifood.foodmap.vendor.Vendor;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds vendors of the published version. Who pages stays with the version of the first page as long as it is kept, so
 * that a refresh between two pages neither repeats nor skips a vendor.
 */
@Component
@Profile("serve")
public class VendorSearch {

    /** Numbers of versions begin at 1. */
    private static final int NO_VERSION = 0;

    private final VendorConditions conditions;
    private final PublishedVersions versions;
    private final DatabaseClient reader;
    private final Cursors cursors;

    VendorSearch(VendorConditions conditions, PublishedVersions versions, DatabaseClient reader, Cursors cursors) {
        this.conditions = conditions;
        this.versions = versions;
        this.reader = reader;
        this.cursors = cursors;
    }

    /** @throws com.tapsifood.foodmap.platform.Refusal when the filter cannot be used */
    public VendorQuestion ask(VendorWhere where, Rights rights) {
        return new VendorQuestion(
                DSL.val(published()),
                conditions.of(where, rights),
                CanonicalFilter.of(where),
                where.allCodes(),
                conditions.of(VendorWhere.ALL, rights));
    }

    private int published() {
        return versions.find(Dataset.VENDORS).map(DatasetVersion::id).orElse(NO_VERSION);
    }

    private record Found(
            Vendor vendor, int version, @Nullable Object sortValue) {

        static Found of(Readable row) {
            return new Found(
                    VendorTable.vendor(row), requireNonNull(row.get("version_id", Integer.class)), row.get(SORT_VALUE));
        }

        Position position() {
            return new Position(version, sortValue == null ? null : sortValue.toString(), vendor.number());
        }
    }

    public Mono<VendorPage> page(VendorQuestion question, VendorOrder order, PageRequest page) {
        return cursors.seal().flatMap(seal -> page(question, order, page, seal));
    }

    private Mono<VendorPage> page(VendorQuestion asked, VendorOrder order, PageRequest page, CursorSeal seal) {
        String about = "vendors " + order.canonical() + " " + asked.canonical();
        Position from = seal.open(about, page);
        VendorQuestion question = from == null ? asked : asked.at(keptOr(from.version(), asked.version()));
        KeysetOrder<?> keyset = page.backward() ? order.keyset().reversed() : order.keyset();
        var columns = new ArrayList<>(VendorTable.COLUMNS);
        columns.add(VendorTable.VERSION);
        var rows = keyset.page(
                sortValue -> Statements.SQL
                        .select(columns)
                        .select(sortValue)
                        .from(VendorTable.VENDOR)
                        .where(question.all()),
                from,
                page.size() + 1);
        return Statements.of(reader, rows)
                .map(Found::of)
                .all()
                .collectList()
                .map(found -> new VendorPage(
                        Page.of(page, found, row -> seal.seal(about, row.position()))
                                .map(Found::vendor),
                        question));
    }

    /** The version of the cursor, or the published one when it has been deleted since. */
    private static Field<Integer> keptOr(int version, Field<Integer> published) {
        return DSL.field(
                "coalesce((select id from dataset_version where id = {0} and dataset = 'vendors'), {1})",
                Integer.class, DSL.val(version), published);
    }

    public Mono<Long> count(VendorQuestion question) {
        var count = Statements.SQL.selectCount().from(VendorTable.VENDOR).where(question.all());
        return Statements.of(reader, count)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /** Codes of the filter that no vendor has, or none that the caller may know of. */
    public Mono<SortedSet<String>> unknownCodes(VendorQuestion question) {
        if (question.codes().isEmpty()) {
            return Mono.just(new TreeSet<>());
        }
        var known = Statements.SQL
                .select(VendorTable.CODE)
                .from(VendorTable.VENDOR)
                .where(VendorTable.VERSION.eq(question.version()))
                .and(Conditions.oneOf(VendorTable.CODE, question.codes()))
                .and(question.sight());
        return Statements.of(reader, known)
                .map(row -> requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .map(found -> without(question.codes(), found));
    }

    private static SortedSet<String> without(SortedSet<String> codes, List<String> known) {
        var unknown = new TreeSet<>(codes);
        known.forEach(unknown::remove);
        return unknown;
    }

    /** Empty when there is none that the caller may know of. */
    public Mono<Vendor> find(String code, Rights rights) {
        var one = Statements.SQL
                .select(VendorTable.COLUMNS)
                .from(VendorTable.VENDOR)
                .where(VendorTable.VERSION.eq(published()))
                .and(VendorTable.CODE.eq(code))
                .and(conditions.of(VendorWhere.ALL, rights));
        return Statements.of(reader, one).map(VendorTable::vendor).first();
    }
}
