package com.tapsifood.foodmap.refresh.metabase;

import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.schedule.Refreshable;
import com.tapsifood.foodmap.refresh.schedule.Refresher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Has what is due read from Metabase. */
@Component
class MetabaseRefresher implements Refresher {

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final MetabaseSource source;
    private final MeterRegistry registry;

    MetabaseRefresher(MetabaseSource source, MeterRegistry registry) {
        this.source = source;
        this.registry = registry;
        for (Refreshable what : Refreshable.values()) {
            timer(what, DONE);
            timer(what, FAILED);
        }
    }

    @Override
    public void refresh(Refreshable what, Intent intent) {
        var started = Timer.start(registry);
        String outcome = FAILED;
        try {
            read(what, intent);
            outcome = DONE;
        } finally {
            started.stop(timer(what, outcome));
        }
    }

    private Timer timer(Refreshable what, String outcome) {
        return Timer.builder("foodmap.refresh")
                .description("refreshes by this process, and how long they took")
                .tags("what", what.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .register(registry);
    }

    private void read(Refreshable what, Intent intent) {
        switch (what) {
            case VENDORS -> source.vendors(intent, Progress.SILENT);
            case ORDERS -> source.orders(false, intent, Progress.SILENT);
            case ALL_ORDERS -> source.orders(true, intent, Progress.SILENT);
        }
    }
}
