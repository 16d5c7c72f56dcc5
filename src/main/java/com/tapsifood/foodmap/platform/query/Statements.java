package com.tapsifood.foodmap.platform.query;

import java.util.ArrayList;
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
        int index = 0;
        for (Param<?> parameter : new ArrayList<>(SQL.extractParams(query).values())) {
            Object value = parameter.getValue();
            statement = value == null ? statement.bindNull(index, parameter.getType()) : statement.bind(index, value);
            index++;
        }
        return statement;
    }
}
