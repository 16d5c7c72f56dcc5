package com.tapsifood.foodmap.vendor.search;

import com.tapsifood.foodmap.platform.graphql.Page;
import com.tapsifood.foodmap.vendor.Vendor;
import graphql.relay.Connection;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;

/** Type VendorConnection: a page, and what it is a page of. */
public record VendorPage(Page<Vendor> page, VendorQuestion question) implements Connection<Vendor> {

    @Override
    public List<Edge<Vendor>> getEdges() {
        return page.edges();
    }

    @Override
    public PageInfo getPageInfo() {
        return page.pageInfo();
    }

    public List<Vendor> nodes() {
        return page.nodes();
    }
}
