package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.Refusal;
import java.util.Map;

/** Newer versions were published while rows were read, and the one they are of was deleted: begin anew. */
final class VersionGone extends Refusal {

    VersionGone(Dataset dataset, int version) {
        super("VERSION_GONE", "version " + version + " of " + dataset.key() + " was replaced while it was read");
    }

    @Override
    public int status() {
        return 503;
    }

    /** Refuses to go on when other versions are served than when a file was begun. */
    static void unlessSame(Map<String, Integer> before, Map<String, Integer> now) {
        before.forEach((dataset, version) -> {
            if (!version.equals(now.get(dataset))) {
                throw new VersionGone(Dataset.of(dataset), version);
            }
        });
    }
}
