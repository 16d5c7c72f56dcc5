/** The feature as vector tiles. */
@NullMarked
package com.tapsifood.foodmap.vendor.tiles;

import org.jspecify.annotations.NullMarked;
