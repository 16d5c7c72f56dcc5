package com.tapsifood.foodmap.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** Another database that is asked the same questions. */
interface Baseline extends AutoCloseable {

    String name();

    /** Name and version of what answers. */
    String version();

    /** @param openZooms finest cell zoom at which each order may be shown */
    void load(OrderColumns orders, byte[] openZooms) throws SQLException, IOException;

    Answer ask(Question question);

    @Override
    void close() throws SQLException, IOException;

    /** @param cells by Morton number */
    record Answer(double millis, Map<Long, CellNumbers> cells) {}
}
