/** Reads vendors, orders, grades, targets and polygons from files. */
@NullMarked
package com.tapsifood.foodmap.refresh.file;

import org.jspecify.annotations.NullMarked;
