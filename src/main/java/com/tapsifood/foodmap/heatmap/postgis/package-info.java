/** Reads the published version into memory whenever there is a new one. */
@NullMarked
package com.tapsifood.foodmap.heatmap.postgis;

import org.jspecify.annotations.NullMarked;
