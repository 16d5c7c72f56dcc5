package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.Nullable;

/** The grade of one vendor as the source gives it: "A+", "A" to "F", "Not Enough Comments". */
public record RawGrade(
        long row, @Nullable String vendorCode, @Nullable String grade) {}
