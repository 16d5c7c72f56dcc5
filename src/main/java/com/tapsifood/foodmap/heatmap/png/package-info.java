/** The heat as pictures, on the scale of its legend. */
@NullMarked
package com.tapsifood.foodmap.heatmap.png;

import org.jspecify.annotations.NullMarked;
