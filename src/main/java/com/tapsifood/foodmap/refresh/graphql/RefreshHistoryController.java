package com.tapsifood.foodmap.refresh.graphql;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What became of imports, for administrators. */
@Controller
@Profile("serve")
class RefreshHistoryController {

    private static final int MOST = 1_000;

    private final DatabaseClient reader;
    /** Only who writes the quarantine may read it. */
    private final JdbcClient quarantine;

    RefreshHistoryController(DatabaseClient reader, WriterDatabase database) {
        this.reader = reader;
        this.quarantine = JdbcClient.create(database.source());
    }

    /** Type of the same name. */
    record QuarantinedRow(
            long row,
            String reason,
            @Nullable String field,
            @Nullable String value,
            @Nullable String sourceKey) {}

    @QueryMapping
    Flux<RefreshRun> refreshRuns(@Argument int first, @AuthenticationPrincipal Caller caller) {
        caller.rights().require(Scope.ADMIN);
        return reader.sql(RefreshRun.SELECT + " order by id desc limit :first")
                .bind("first", size(first))
                .map(RefreshRun::of)
                .all()
                .map(run -> run.seenWith(caller.rights()));
    }

    @QueryMapping
    Mono<List<QuarantinedRow>> quarantine(
            @Argument int run,
            @Argument @Nullable String reason,
            @Argument int first,
            @Argument long afterRow,
            @AuthenticationPrincipal Caller caller) {
        caller.rights().require(Scope.ADMIN);
        int size = size(first);
        return Mono.fromCallable(() -> rows(run, reason, size, afterRow)).subscribeOn(Schedulers.boundedElastic());
    }

    private List<QuarantinedRow> rows(int run, @Nullable String reason, int size, long afterRow) {
        return quarantine
                .sql("""
                        select row_number, reason, field, value, source_key from quarantine
                        where run_id = :run and reason = coalesce(:reason, reason) and row_number > :after
                        order by row_number limit :size
                        """)
                .param("run", run)
                .param("reason", reason)
                .param("after", afterRow)
                .param("size", size)
                .query((row, number) -> new QuarantinedRow(
                        row.getLong("row_number"),
                        row.getString("reason"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("source_key")))
                .list();
    }

    private static int size(int first) {
        if (first < 1 || first > MOST) {
            throw new InvalidParameter("first", "expected 1 to " + MOST + ", not " + first);
        }
        return first;
    }
}
