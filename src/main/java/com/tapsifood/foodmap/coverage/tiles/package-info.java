/** The feature as vector tiles. */
@NullMarked
package com.tapsifood.foodmap.coverage.tiles;

import org.jspecify.annotations.NullMarked;
