package com.tapsifood.foodmap.refresh;

import java.util.Locale;

/** Lines of invented files. */
final class Rows {

    static final String ORDERS = "order_id,vendor_code,user_id,city_id,business_line,customer_latitude,"
            + "customer_longitude,organic,created_at";
    static final String VENDORS =
            "vendor_code,vendor_name,city_id,business_line,latitude,longitude,radius,status_id,visible,open";
    static final String GRADES = "vendor_code,vendor_name,city_id,business_line,grade";
    static final String POLYGONS = "WKT,name";

    private Rows() {}

    static String order(String id, String vendor, String day) {
        return order(id, vendor, "u-" + id, day, 51.40);
    }

    static String order(String id, String vendor, String user, String day, double lon) {
        return String.format(
                Locale.ROOT, "%s,%s,%s,2,Cafe,35.7005,%.5f,1,%sT12:00:00+03:30", id, vendor, user, lon, day);
    }

    static String vendor(String code, String name, double lon) {
        return String.format(Locale.ROOT, "%s,%s,2,Cafe,35.7005,%.5f,3.5,5,1,0", code, name, lon);
    }

    /** One hundredth of a degree high, at 35.70. */
    static String square(double west, double east, String name) {
        return String.format(Locale.ROOT, "\"%s\",%s", wkt(west, east), name);
    }

    static String wkt(double west, double east) {
        return String.format(
                Locale.ROOT,
                "POLYGON ((%1$.4f 35.70, %2$.4f 35.70, %2$.4f 35.71, %1$.4f 35.71, %1$.4f 35.70))",
                west,
                east);
    }
}
