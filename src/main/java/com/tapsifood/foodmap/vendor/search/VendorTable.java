package com.tapsifood.foodmap.vendor.search;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.vendor.Grade;
import com.tapsifood.foodmap.vendor.Vendor;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The columns of table vendor, and how a row of it is read. */
public final class VendorTable {

    public static final Table<Record> VENDOR = table(name("vendor"));

    public static final Field<Integer> VERSION = field(name("version_id"), Integer.class);
    public static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    public static final Field<String> CODE = field(name("code"), SQLDataType.CLOB);
    public static final Field<String> NAME = field(name("name"), SQLDataType.CLOB);
    /** Folded name. */
    public static final Field<String> NAME_KEY = field(name("name_key"), SQLDataType.CLOB);

    public static final Field<Integer> CITY = field(name("city_id"), Integer.class);
    public static final Field<Integer> LINE = field(name("business_line_id"), Integer.class);
    /** Label of the grade. */
    public static final Field<String> GRADE = field(name("grade"), SQLDataType.CLOB);

    public static final Field<Integer> STATUS = field(name("status_id"), Integer.class);
    public static final Field<Boolean> VISIBLE = field(name("visible"), Boolean.class);
    public static final Field<Boolean> OPEN = field(name("open"), Boolean.class);
    public static final Field<Float> RADIUS_KM = field(name("radius_km"), SQLDataType.REAL);
    public static final Field<Object> PLACE = field(name("geom"), SQLDataType.OTHER);
    /** Ids of the polygons it lies in, one of each layer. */
    public static final List<Field<Integer>> POLYGONS = Stream.of("marketing_area_id", "region_id", "neighbourhood_id")
            .map(column -> field(name(column), Integer.class))
            .toList();

    private static final Field<Double> LON =
            field("st_x({0})", Double.class, PLACE).as("lon");
    private static final Field<Double> LAT =
            field("st_y({0})", Double.class, PLACE).as("lat");

    /** What {@link #vendor} reads. */
    public static final List<Field<?>> COLUMNS = Stream.<Field<?>>concat(
                    Stream.<Field<?>>of(
                            NUMBER, CODE, NAME, CITY, LINE, GRADE, STATUS, VISIBLE, OPEN, RADIUS_KM, LON, LAT),
                    POLYGONS.stream())
            .toList();

    private VendorTable() {}

    public static Vendor vendor(Readable row) {
        return new Vendor(
                requireNonNull(row.get("number", Integer.class)),
                requireNonNull(row.get("code", String.class)),
                row.get("name", String.class),
                requireNonNull(row.get("city_id", Integer.class)),
                row.get("business_line_id", Integer.class),
                grade(requireNonNull(row.get("grade", String.class))),
                row.get("status_id", Integer.class),
                row.get("visible", Boolean.class),
                row.get("open", Boolean.class),
                row.get("radius_km", Float.class),
                place(row.get("lon", Double.class), row.get("lat", Double.class)),
                polygons(row));
    }

    static Grade grade(String label) {
        return Grade.find(label).orElseThrow(() -> new IllegalStateException("a stored grade is " + label));
    }

    private static Set<Integer> polygons(Readable row) {
        return POLYGONS.stream()
                .map(column -> row.get(column.getName(), Integer.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LonLat place(@Nullable Double lon, @Nullable Double lat) {
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }
}
