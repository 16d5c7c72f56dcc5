package com.tapsifood.foodmap.refresh;

/** Told how far a refresh is, so that whoever waits sees it move. */
public interface Progress {

    /** A new step began; what it does, for people. */
    void step(String what);

    /**
     * The running step got on.
     *
     * @param rows done so far
     * @param share 0 to 1; NaN when unknown
     */
    void at(long rows, double share);

    /** For who does not want to know. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String what) {}

        @Override
        public void at(long rows, double share) {}
    };
}
