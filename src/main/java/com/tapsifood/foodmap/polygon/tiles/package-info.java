/** The feature as vector tiles. */
@NullMarked
package com.tapsifood.foodmap.polygon.tiles;

import org.jspecify.annotations.NullMarked;
