package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.platform.Refusal;

/** The source is not what it says it is: wrong header, not gzip, cut off. The message names file, row and column. */
public final class UnreadableSource extends Refusal {

    /** @param code stable, upper case: WRONG_HEADER, NOT_GZIP, TRUNCATED, NOT_A_SHAPEFILE, NOT_FOUND, ... */
    public UnreadableSource(String code, String message) {
        super(code, message);
    }

    public UnreadableSource(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
