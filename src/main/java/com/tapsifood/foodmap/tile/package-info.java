/** Tilesets, TileJSON, the tile endpoint and the cache of ready bytes. */
@ApplicationModule(allowedDependencies = {"dataset", "access", "geo", "platform", "platform :: database"})
@NullMarked
package com.tapsifood.foodmap.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
