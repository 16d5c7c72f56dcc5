/** ./dev bench tiles: the running food map beside a bare server. Needs nothing but the libraries of the jar. */
@NullMarked
package com.tapsifood.foodmap.bench.tiles;

import org.jspecify.annotations.NullMarked;
