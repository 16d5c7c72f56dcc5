package com.tapsifood.foodmap.refresh;

import com.tapsifood.foodmap.platform.Refusal;

/** Nothing was published: the data did not pass, another refresh runs, or the database went away. */
public final class RefreshFailed extends Refusal {

    public RefreshFailed(String code, String message) {
        super(code, message);
    }

    public RefreshFailed(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
