package com.tapsifood.foodmap.export;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.Refusal;

/** Newer versions were published while rows were read, and the one they are of was deleted: begin anew. */
final class VersionGone extends Refusal {

    VersionGone(Dataset dataset, int version) {
        super("VERSION_GONE", "version " + version + " of " + dataset.key() + " was replaced while it was read");
    }

    @Override
    public int status() {
        return 503;
    }
}
