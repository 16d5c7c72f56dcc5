package com.tapsifood.foodmap.vendor;

import java.util.List;

/** All vendors of one version. */
public record VendorSnapshot(List<Vendor> vendors) {

    public VendorSnapshot {
        vendors = List.copyOf(vendors);
    }
}
