/** MapLibre Tile encoding of cells, our own: docs/decisions/0014-maplibre-tiles.md. */
@NullMarked
@NamedInterface("mlt")
package com.tapsifood.foodmap.tile.mlt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
