package com.tapsifood.foodmap.vendor.search;

import com.tapsifood.foodmap.catalog.VisibleCities;
import java.util.Collection;

/** What vendors have to ask of those who know the orders. */
public interface OrdersByArea {

    /**
     * Numbers of the vendors from which enough customers in these polygons have ordered, on whatever day. May take some
     * tens of milliseconds.
     *
     * @param areas ids of polygons of any layer; those that are hidden, or lie in other cities, add nothing
     */
    Collection<Integer> vendorsWithOrdersIn(Collection<Integer> areas, VisibleCities cities);
}
