/** Reads the published targets into memory whenever there is a new version. */
@NullMarked
package com.tapsifood.foodmap.coverage.postgis;

import org.jspecify.annotations.NullMarked;
