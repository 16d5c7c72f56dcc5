/** Invents a deterministic food-delivery business to try the product on. */
@NullMarked
package com.tapsifood.foodmap.refresh.demo;

import org.jspecify.annotations.NullMarked;
