/** Polygons and the targets that belong to them. */
@NullMarked
package com.tapsifood.foodmap.refresh.areas;

import org.jspecify.annotations.NullMarked;
