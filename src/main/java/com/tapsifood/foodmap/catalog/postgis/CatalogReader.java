package com.tapsifood.foodmap.catalog.postgis;

import com.tapsifood.foodmap.catalog.BusinessLine;
import com.tapsifood.foodmap.catalog.Catalog;
import com.tapsifood.foodmap.catalog.City;
import com.tapsifood.foodmap.geo.Bounds;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reference data changes by migration only, so it is read once, when the application starts. */
@Configuration(proxyBeanMethods = false)
class CatalogReader {

    @Bean
    Catalog catalog(WriterDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.source());
        return new Catalog(
                jdbc.sql("""
                                select id, key, name_en, name_fa, lon, lat, zoom, west, south, east, north,
                                    time_zone, srid
                                from city order by id = 2 desc, id
                                """).query((row, n) -> city(row)).list(),
                jdbc.sql("select id, key, source_name, name_en, name_fa from business_line order by id")
                        .query((row, n) -> line(row))
                        .list());
    }

    private static City city(ResultSet row) throws SQLException {
        return new City(
                row.getInt("id"),
                row.getString("key"),
                row.getString("name_en"),
                row.getString("name_fa"),
                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                row.getDouble("zoom"),
                new Bounds(
                        row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("srid"));
    }

    private static BusinessLine line(ResultSet row) throws SQLException {
        return new BusinessLine(
                row.getInt("id"),
                row.getString("key"),
                row.getString("source_name"),
                row.getString("name_en"),
                row.getString("name_fa"));
    }
}
