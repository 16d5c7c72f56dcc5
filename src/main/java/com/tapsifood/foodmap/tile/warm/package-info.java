/** Tiles made before anybody asks. */
@NullMarked
package com.tapsifood.foodmap.tile.warm;

import org.jspecify.annotations.NullMarked;
