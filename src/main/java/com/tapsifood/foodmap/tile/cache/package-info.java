/** Ready bytes: made once, kept under a key that names everything they depend on. */
@NullMarked
@NamedInterface("cache")
package com.tapsifood.foodmap.tile.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
