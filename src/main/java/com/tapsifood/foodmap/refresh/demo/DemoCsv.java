package com.tapsifood.foodmap.refresh.demo;

import com.tapsifood.foodmap.refresh.RawOrder;
import com.tapsifood.foodmap.refresh.RawPolygon;
import com.tapsifood.foodmap.refresh.RawTarget;
import com.tapsifood.foodmap.refresh.RawVendor;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKTWriter;

/** Writes a demo business as the files that sources deliver: comma-separated, UTF-8, CRLF, headers of the feeds. */
public final class DemoCsv {

    private static final String[] ORDERS = {
        "order_id",
        "vendor_code",
        "user_id",
        "city_id",
        "business_line",
        "customer_latitude",
        "customer_longitude",
        "organic",
        "created_at"
    };
    private static final String[] VENDORS = {
        "vendor_code",
        "vendor_name",
        "city_id",
        "business_line",
        "latitude",
        "longitude",
        "radius",
        "status_id",
        "visible",
        "open"
    };
    private static final String[] GRADES = {"vendor_code", "grade"};
    /** The order of columns in the real targets. */
    private static final List<String> TARGET_LINES =
            List.of("Restaurant", "Pastry", "Meat Shop", "Ice Cream and Juice Shop", "Fruit Shop", "Cafe", "Bakery");

    private static final String[] POLYGONS = {"WKT", "name", "id", "population", "name_en"};

    private final Path directory;
    private final List<Path> files = new ArrayList<>();

    private DemoCsv(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes everything into a directory, which is made when missing; files of the same names are replaced.
     *
     * @return the files in the order in which an import wants them: polygons, targets, vendors, grades, orders
     */
    public static List<Path> write(DemoBusiness business, Path directory) throws IOException {
        Files.createDirectories(directory);
        var csv = new DemoCsv(directory);
        for (String city : DemoBusiness.cityKeys()) {
            for (String layer : DemoBusiness.layers()) {
                csv.polygons(business, city, layer);
            }
            if (business.inventsAreasOf(city)) {
                csv.targets(business, city);
            }
        }
        csv.file("vendors.csv", VENDORS, out -> business.vendors().forEach(row -> write(out, row)));
        csv.file(
                "grades.csv",
                GRADES,
                out -> business.grades().forEach(row -> out.writeRecord(row.vendorCode(), row.grade())));
        csv.file("orders.csv", ORDERS, out -> business.orders().forEach(row -> write(out, row)));
        return List.copyOf(csv.files);
    }

    private void polygons(DemoBusiness business, String city, String layer) throws IOException {
        var wkt = new WKTWriter();
        file(
                "polygons-" + city + "-" + layer + ".csv",
                POLYGONS,
                out -> business.polygons(city, layer)
                        .forEach(row -> out.writeRecord(
                                text(wkt, row), row.name(), row.sourceId(), row.population(), row.nameEn())));
    }

    private static @Nullable String text(WKTWriter wkt, RawPolygon row) {
        return row.geometry() == null ? null : wkt.write(row.geometry());
    }

    private void targets(DemoBusiness business, String city) throws IOException {
        Map<String, Map<String, String>> wide = new LinkedHashMap<>();
        business.targets(city).forEach(cell -> put(wide, cell));
        var header = new ArrayList<>(List.of("marketing_area"));
        header.addAll(TARGET_LINES);
        file(
                "targets-" + city + ".csv",
                header.toArray(String[]::new),
                out -> wide.forEach((area, targets) -> {
                    var fields = new ArrayList<@Nullable String>(List.of(area));
                    TARGET_LINES.forEach(line -> fields.add(targets.get(line)));
                    out.writeRecord(fields);
                }));
    }

    private static void put(Map<String, Map<String, String>> wide, RawTarget cell) {
        if (cell.polygonName() != null && cell.target() != null) {
            wide.computeIfAbsent(cell.polygonName(), name -> new LinkedHashMap<>())
                    .put(cell.businessLine(), cell.target());
        }
    }

    private void file(String name, String[] header, Consumer<CsvWriter> rows) throws IOException {
        Path file = directory.resolve(name);
        try (CsvWriter out = CsvWriter.builder().build(file)) {
            out.writeRecord(header);
            rows.accept(out);
        }
        files.add(file);
    }

    private static void write(CsvWriter out, RawOrder row) {
        out.writeRecord(
                row.orderId(),
                row.vendorCode(),
                row.userId(),
                row.cityId(),
                row.businessLine(),
                row.latitude(),
                row.longitude(),
                row.organic(),
                row.createdAt());
    }

    private static void write(CsvWriter out, RawVendor row) {
        out.writeRecord(
                row.code(),
                row.name(),
                row.cityId(),
                row.businessLine(),
                row.latitude(),
                row.longitude(),
                row.radiusKm(),
                row.statusId(),
                row.visible(),
                row.open());
    }
}
