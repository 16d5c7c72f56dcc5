package com.tapsifood.foodmap.refresh.metabase;

import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.schedule.Refreshable;
import com.tapsifood.foodmap.refresh.schedule.Refresher;
import org.springframework.stereotype.Component;

/** Has what is due read from Metabase. */
@Component
class MetabaseRefresher implements Refresher {

    private final MetabaseSource source;

    MetabaseRefresher(MetabaseSource source) {
        this.source = source;
    }

    @Override
    public void refresh(Refreshable what, Intent intent) {
        switch (what) {
            case VENDORS -> source.vendors(intent, Progress.SILENT);
            case ORDERS -> source.orders(false, intent, Progress.SILENT);
            case ALL_ORDERS -> source.orders(true, intent, Progress.SILENT);
        }
    }
}
