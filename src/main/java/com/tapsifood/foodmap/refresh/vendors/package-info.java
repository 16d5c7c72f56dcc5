/** Vendors and their grades. */
@NullMarked
package com.tapsifood.foodmap.refresh.vendors;

import org.jspecify.annotations.NullMarked;
