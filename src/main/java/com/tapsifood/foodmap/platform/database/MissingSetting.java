package com.tapsifood.foodmap.platform.database;

import com.tapsifood.foodmap.platform.Refusal;

/** A setting that has no default, because it is a secret or names another machine, was not given. */
public final class MissingSetting extends Refusal {

    public MissingSetting(String variable) {
        super("MISSING_SETTING", variable, "set " + variable + ": it has no default");
    }
}
