/** Tile coordinates, cells and bounds: plain geometry of the map, nothing else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.tapsifood.foodmap.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
