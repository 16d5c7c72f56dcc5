/** Catalogue, TileJSON and tiles over HTTP. */
@NullMarked
package com.tapsifood.foodmap.tile.web;

import org.jspecify.annotations.NullMarked;
