package com.tapsifood.foodmap.platform.query;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Runs what jOOQ builds over the connections of Spring, every value bound. */
public final class Statements {

    /** Builds; never connects. */
    public static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES, new Settings().withRenderNamedParamPrefix("$"));

    private Statements() {}

    public static GenericExecuteSpec of(DatabaseClient client, Query query) {
        GenericExecuteSpec statement = client.sql(SQL.renderNamedParams(query));
        List<Param<?>> bound = SQL.extractParams(query).values().stream()
                .filter(parameter -> !parameter.isInline())
                .toList();
        for (int i = 0; i < bound.size(); i++) {
            Param<?> parameter = bound.get(i);
            Object value = parameter.getValue();
            statement = value == null ? statement.bindNull(i, parameter.getType()) : statement.bind(i, value);
        }
        return statement;
    }
}
