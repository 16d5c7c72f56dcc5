/** The feature as vector tiles. */
@NullMarked
package com.tapsifood.foodmap.heatmap.tiles;

import org.jspecify.annotations.NullMarked;
