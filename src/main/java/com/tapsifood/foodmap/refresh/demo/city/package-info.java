/** Invents the ground of the demo: outlines of cities and the polygons that tile them. */
@NullMarked
package com.tapsifood.foodmap.refresh.demo.city;

import org.jspecify.annotations.NullMarked;
