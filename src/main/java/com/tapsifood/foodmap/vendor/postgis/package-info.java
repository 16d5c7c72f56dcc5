/** Reads the published version into memory whenever there is a new one. */
@NullMarked
package com.tapsifood.foodmap.vendor.postgis;

import org.jspecify.annotations.NullMarked;
