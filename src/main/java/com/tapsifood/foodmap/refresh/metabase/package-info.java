/** Reads vendors and orders from saved questions of a Metabase server. */
@NullMarked
package com.tapsifood.foodmap.refresh.metabase;

import org.jspecify.annotations.NullMarked;
