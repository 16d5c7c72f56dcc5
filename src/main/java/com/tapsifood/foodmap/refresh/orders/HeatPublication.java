package com.tapsifood.foodmap.refresh.orders;

import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.heatmap.HeatProperties;
import com.tapsifood.foodmap.heatmap.HeatSegment;
import com.tapsifood.foodmap.heatmap.HeatSegmentBuilder;
import com.tapsifood.foodmap.heatmap.OpenSquares;
import com.tapsifood.foodmap.heatmap.OrderGroup;
import com.tapsifood.foodmap.platform.database.BinaryCopyReader;
import com.tapsifood.foodmap.refresh.FollowsPolygons;
import com.tapsifood.foodmap.refresh.Publication;
import com.tapsifood.foodmap.refresh.PublishedPolygons;
import com.tapsifood.foodmap.refresh.RefreshContext;
import com.tapsifood.foodmap.refresh.RefreshFailed;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Packs the record of orders into the heat segments of a new version, city by city, square by square, and counts them
 * by area and day for BI tools on the way.
 */
@Component
class HeatPublication implements FollowsPolygons {

    private static final int TELL_EVERY = 1 << 16;

    private final HeatProperties properties;

    HeatPublication(HeatProperties properties) {
        this.properties = properties;
    }

    @Override
    public void republish(RefreshContext context, PublishedPolygons polygons) {
        boolean anything = context.jdbc()
                .sql("select exists (select from customer_order)")
                .query(Boolean.class)
                .single();
        if (anything) {
            String source = context.jdbc()
                    .sql("select source from dataset_version where dataset = 'orders' and status = 'published'")
                    .query(String.class)
                    .optional()
                    .orElse("orders on record");
            publish(context, polygons, source);
        }
    }

    /** Returns the version. */
    int publish(RefreshContext context, PublishedPolygons polygons, String source) {
        int version = Publication.stage(context.jdbc(), Dataset.ORDERS, source);
        Population population = summarize(context, version);
        context.progress().step("packing heat segments of " + population.orders() + " orders");
        long packed = 0;
        for (City city : context.catalog().cities()) {
            try {
                packed += pack(context, city, version, polygons, population);
            } catch (IOException e) {
                throw new RefreshFailed(
                        "REFRESH_FAILED", "packing the orders of " + city.key() + ": " + e.getMessage(), e);
            } catch (SQLException e) {
                throw new RefreshFailed(
                        "DATABASE_FAILED", "packing the orders of " + city.key() + ": " + e.getMessage(), e);
            }
        }
        context.publish(Dataset.ORDERS, version, packed);
        return version;
    }

    private record Population(long orders, boolean customersKnown, int highestCustomer) {}

    /** Writes the summary of the version and returns what packing must know of all orders: one pass for both. */
    private Population summarize(RefreshContext context, int version) {
        return context.jdbc()
                .sql("""
                        with o as (
                            select city_id, count(*) as orders, min(created_at) as first, max(created_at) as last,
                                count(customer_number) as with_customer, max(customer_number) as highest
                            from customer_order group by city_id
                        ), summary as (
                            insert into order_summary (version_id, city_id, orders, first_day, last_day, k)
                            select :version, city_id, orders, (first at time zone time_zone)::date,
                                (last at time zone time_zone)::date, :k
                            from o join city on city.id = o.city_id
                        )
                        select coalesce(sum(orders), 0), coalesce(sum(with_customer), 0), coalesce(max(highest), 0)
                        from o
                        """)
                .param("version", version)
                .param("k", properties.k())
                .query((row, n) -> new Population(row.getLong(1), row.getLong(2) > 0, row.getInt(3)))
                .single();
    }

    /** Returns how many orders were packed. */
    private long pack(RefreshContext context, City city, int version, PublishedPolygons polygons, Population population)
            throws IOException, SQLException {
        var squares = new OpenSquares(properties.k());
        try (var spool = new SegmentSpool()) {
            var packer = new Packer(spool, squares, population);
            var customers = new NearCustomers(population.highestCustomer());
            var clock = new LocalHour(city.timeZone());
            var areas = new AreaColumns(polygons.locators(city.id()));
            var days = new AreaDays(properties.k());
            try (var rows = new BinaryCopyReader(context.connection(), query(city))) {
                while (rows.next()) {
                    var row = row(rows, clock, areas, customers);
                    packer.add(row);
                    days.add(row);
                    if (packer.rows % TELL_EVERY == 0) {
                        context.progress().at(packer.rows, Double.NaN);
                    }
                }
            }
            packer.end();
            spool.store(context, version, city.id(), squares.hidden(population.customersKnown()));
            days.store(context, version, city.id());
            return packer.rows;
        }
    }

    /**
     * The days that a segment can span, up to the last; older orders stay on record. Times come as they are
     * stored: the server's own time zone arithmetic costs more than all the rest.
     */
    private static String query(City city) {
        return """
                select cell, created_at, coalesce(business_line_id, 0::smallint),
                    case organic when true then 1::smallint when false then 0::smallint else -1::smallint end,
                    customer_number, vendor_number, st_x(geom), st_y(geom)
                from customer_order
                where city_id = %1$d and created_at >= (
                    select date_trunc('day', max(created_at) at time zone '%2$s') - interval '%3$d days'
                    from customer_order where city_id = %1$d) at time zone '%2$s'
                order by cell
                """.formatted(city.id(), city.timeZone(), HeatSegment.MOST_DAYS - 1);
    }

    private static HeatSegmentBuilder.Row row(
            BinaryCopyReader rows, LocalHour clock, AreaColumns areas, NearCustomers customers) {
        long cell = rows.bigint();
        long second = rows.epochSecond();
        byte group = OrderGroup.of(rows.smallint(), organic(rows.smallint()));
        int customer = customers.number(rows.integer());
        int vendor = rows.integer();
        double lon = rows.doublePrecision();
        double lat = rows.doublePrecision();
        clock.set(second);
        return new HeatSegmentBuilder.Row(
                cell, clock.day(), clock.hour(), group, customer, vendor, areas.of(cell, lon, lat));
    }

    private static @Nullable Boolean organic(int stored) {
        return stored < 0 ? null : Boolean.valueOf(stored == 1);
    }

    /** Cuts the stream of rows at the edges of squares. */
    private final class Packer {
        private final SegmentSpool spool;
        private final OpenSquares squares;
        private final Population population;
        private final HeatSegmentBuilder builder = new HeatSegmentBuilder();
        private int segment = -1;
        private long rows;

        Packer(SegmentSpool spool, OpenSquares squares, Population population) {
            this.spool = spool;
            this.squares = squares;
            this.population = population;
        }

        void add(HeatSegmentBuilder.Row row) throws IOException {
            int segmentOfRow = HeatSegmentBuilder.segmentOf(row.cell());
            if (segmentOfRow != segment) {
                end();
                segment = segmentOfRow;
            }
            builder.add(row);
            rows++;
        }

        void end() throws IOException {
            if (builder.rows() > 0) {
                var built = builder.build(
                        segment, properties.k(), population.customersKnown(), population.highestCustomer());
                squares.add(built);
                spool.add(built);
            }
        }
    }
}
