package com.tapsifood.foodmap.vendor.search;

import org.jooq.Field;

/** A property that vendors are counted by. */
public enum VendorFacet {
    CITY("city", VendorTable.CITY),
    LINE("line", VendorTable.LINE),
    GRADE("grade", VendorTable.GRADE),
    STATUS("status", VendorTable.STATUS),
    VISIBLE("visible", VendorTable.VISIBLE),
    OPEN("open", VendorTable.OPEN),
    MARKETING_AREA("polygonIds", VendorTable.POLYGONS.get(0)),
    REGION("polygonIds", VendorTable.POLYGONS.get(1)),
    NEIGHBOURHOOD("polygonIds", VendorTable.POLYGONS.get(2));

    private final String field;
    private final Field<?> column;

    VendorFacet(String field, Field<?> column) {
        this.field = field;
        this.column = column;
    }

    /** Field of the filter that is about this property. */
    String field() {
        return field;
    }

    Field<?> column() {
        return column;
    }
}
