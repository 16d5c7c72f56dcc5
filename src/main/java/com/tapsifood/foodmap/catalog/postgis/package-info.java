/** Reads the reference data from its tables. */
@NullMarked
package com.tapsifood.foodmap.catalog.postgis;

import org.jspecify.annotations.NullMarked;
