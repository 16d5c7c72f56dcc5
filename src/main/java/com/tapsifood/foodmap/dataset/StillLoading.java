package com.tapsifood.foodmap.dataset;

import com.tapsifood.foodmap.platform.Refusal;

/** The data is published but this server has not read it yet; it takes seconds after a start. */
public final class StillLoading extends Refusal {

    public StillLoading(String what) {
        super("LOADING", what + " are being loaded; try again in a moment");
    }

    @Override
    public int status() {
        return 503;
    }
}
