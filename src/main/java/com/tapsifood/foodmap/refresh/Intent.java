package com.tapsifood.foodmap.refresh;

/** What an import is run for. */
public enum Intent {
    /** Everything but publishing. */
    CHECK,
    /** Publishes, unless a guard objects. */
    PUBLISH,
    /** Publishes whatever the guards say: for an administrator who knows why. */
    FORCE;

    /** As people ask for it. */
    public static Intent of(boolean check, boolean force) {
        return check ? CHECK : force ? FORCE : PUBLISH;
    }
}
