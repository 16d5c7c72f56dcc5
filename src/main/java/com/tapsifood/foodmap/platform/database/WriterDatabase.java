package com.tapsifood.foodmap.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database as the refresh sees it: JDBC, role foodmap_writer, one connection per run. */
public record WriterDatabase(DataSource source) {

    public Connection open() throws SQLException {
        return source.getConnection();
    }
}
