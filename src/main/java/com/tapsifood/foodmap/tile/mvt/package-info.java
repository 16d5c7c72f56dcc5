/** Mapbox Vector Tile 2.1 encoding: our own for cells, a library's for polygons and points. */
@NullMarked
@NamedInterface("mvt")
package com.tapsifood.foodmap.tile.mvt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
