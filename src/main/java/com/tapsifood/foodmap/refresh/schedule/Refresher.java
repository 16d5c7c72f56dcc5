package com.tapsifood.foodmap.refresh.schedule;

import com.tapsifood.foodmap.refresh.Intent;

/** Reads from the source and publishes. */
@FunctionalInterface
public interface Refresher {

    /** @throws com.tapsifood.foodmap.platform.Refusal when nothing could be published */
    void refresh(Refreshable what, Intent intent);
}
