package com.tapsifood.foodmap.refresh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class DemoCsvTest {

    private final DemoBusiness business = new DemoBusiness(new DemoSize(500, 300, 1, Demo.TODAY), Map.of());

    @TempDir
    Path directory = Path.of("");

    @Test
    void filesHoldTheFeeds() throws IOException, ParseException {
        List<Path> files = DemoCsv.write(business, directory.resolve("demo"));

        assertThat(files).hasSize(3 * 4 + 3).allMatch(Files::exists);
        List<NamedCsvRecord> orders = read("orders.csv");
        assertThat(orders).hasSize(500);
        assertThat(orders.getFirst().getHeader())
                .containsExactly(
                        "order_id",
                        "vendor_code",
                        "user_id",
                        "city_id",
                        "business_line",
                        "customer_latitude",
                        "customer_longitude",
                        "organic",
                        "created_at");
        assertThat(orders.getFirst().getField("created_at"))
                .isEqualTo(Demo.rows(business.orders()).getFirst().createdAt());
        assertThat(read("vendors.csv")).hasSize(300);
        assertThat(read("grades.csv")).hasSizeBetween(270, 300);
        assertThat(read("targets-mashhad.csv")).hasSize(15);
        NamedCsvRecord region = read("polygons-shiraz-region.csv").getFirst();
        assertThat(new WKTReader().read(region.getField("WKT")).isValid()).isTrue();
        assertThat(region.getField("name_en")).isEqualTo("Region 1");
    }

    private List<NamedCsvRecord> read(String name) throws IOException {
        try (var reader =
                CsvReader.builder().ofNamedCsvRecord(directory.resolve("demo").resolve(name))) {
            return reader.stream().toList();
        }
    }
}
