/** Invents the cities of the demo: outlines, polygons that tile them, and where people live, work and shop. */
@NullMarked
package com.tapsifood.foodmap.refresh.demo.city;

import org.jspecify.annotations.NullMarked;
