package com.tapsifood.foodmap.vendor.search;

import static java.util.Objects.requireNonNull;

import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.NotFound;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import com.tapsifood.foodmap.platform.query.CanonicalFilter;
import com.tapsifood.foodmap.platform.query.Statements;
import com.tapsifood.foodmap.tile.NamedFilters;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Filters too long or too nested for an address: kept under a hash of their text, which addresses name as f. Which
 * vendors one selects is asked of the database once for every version of the vendors.
 */
@Component
public class RegisteredFilters implements NamedFilters {

    private static final int LONGEST = 200_000;
    private static final int HASH_BYTES = 16;
    /** As a parameter of an address, or of a filter that is the value of one. */
    private static final Pattern NAMED = Pattern.compile("(?:^|\\W|%(?:25)*26)f(?:=|%(?:25)*3D)([0-9a-f]{32})");

    private static final String INSERT = """
            insert into registered_filter (hash, filter) values (:hash, :filter) on conflict do nothing
            """;
    private static final Rights EVERYWHERE = Rights.everywhere(Set.of());

    private final VendorConditions conditions;
    private final Served<VendorSnapshot> vendors;
    private final DatabaseClient reader;
    private final JdbcClient writer;

    RegisteredFilters(
            VendorConditions conditions,
            Served<VendorSnapshot> servedVendors,
            DatabaseClient reader,
            WriterDatabase writer) {
        this.conditions = conditions;
        this.vendors = servedVendors;
        this.reader = reader;
        this.writer = JdbcClient.create(writer.source());
    }

    /** Type of the same name. */
    public record RegisteredFilter(String f, String canonical) {}

    /** The same filter gets the same hash, however it is written. */
    public Mono<RegisteredFilter> register(VendorWhere where, Rights rights) {
        // refuses what could not be used later
        conditions.of(where, rights);
        if (where.asksForOrders()) {
            // vendors are chosen once for a version of theirs, and tiles made of them know of no other
            throw new InvalidParameter("vendors.hasOrdersIn", "changes with the orders; name the vendors by codes");
        }
        String canonical = CanonicalFilter.of(where);
        if (canonical.length() > LONGEST) {
            throw new InvalidParameter("vendors", "expected at most " + LONGEST + " characters");
        }
        var registered = new RegisteredFilter(hash(canonical), canonical);
        return Mono.fromCallable(() -> writer.sql(INSERT)
                        .param("hash", registered.f())
                        .param("filter", canonical)
                        .update())
                .subscribeOn(Schedulers.boundedElastic())
                .thenReturn(registered);
    }

    @Override
    public Mono<Void> prepare(String query) {
        var snapshot = vendors.current().orElse(null);
        if (snapshot == null) {
            return Mono.empty();
        }
        List<String> unknown = NAMED.matcher(query)
                .results()
                .map(named -> named.group(1))
                .filter(hash -> !snapshot.data().knows(hash))
                .distinct()
                .toList();
        return Flux.fromIterable(unknown)
                .concatMap(hash -> read(hash)
                        .flatMap(where -> select(where, snapshot.version()))
                        .doOnNext(numbers -> snapshot.data().learn(hash, numbers)))
                .then();
    }

    private Mono<VendorWhere> read(String hash) {
        return reader.sql("select filter from registered_filter where hash = :hash")
                .bind("hash", hash)
                .map(row -> requireNonNull(row.get("filter", String.class)))
                .one()
                .switchIfEmpty(
                        Mono.error(() -> new NotFound("NO_SUCH_FILTER", "f", "no filter is registered as " + hash)))
                .map(text -> text.isEmpty() ? VendorWhere.ALL : CanonicalFilter.read(text, VendorWhere.class));
    }

    private Mono<BitSet> select(VendorWhere where, int version) {
        var numbers = Statements.SQL
                .select(VendorTable.NUMBER)
                .from(VendorTable.VENDOR)
                .where(VendorTable.VERSION.eq(version))
                .and(conditions.of(where, EVERYWHERE));
        return Statements.of(reader, numbers)
                .map(row -> requireNonNull(row.get(0, Integer.class)))
                .all()
                .collect(BitSet::new, BitSet::set);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
