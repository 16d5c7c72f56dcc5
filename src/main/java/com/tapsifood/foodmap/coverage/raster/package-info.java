/** Square cells of a city, and counting over them. */
@NamedInterface("raster")
@NullMarked
package com.tapsifood.foodmap.coverage.raster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
