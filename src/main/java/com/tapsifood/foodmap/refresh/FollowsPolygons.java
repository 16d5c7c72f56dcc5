package com.tapsifood.foodmap.refresh;

/** Published data that says which polygon it lies in, and so is published again when polygons change. */
public interface FollowsPolygons {

    /** Within the transaction that publishes the polygons; does nothing when there is no data yet. */
    void republish(RefreshContext context, PublishedPolygons polygons);
}
