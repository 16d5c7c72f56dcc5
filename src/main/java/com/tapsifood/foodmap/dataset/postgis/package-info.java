/** Learns from the database what is published: at start, when notified, and every half minute besides. */
@NullMarked
package com.tapsifood.foodmap.dataset.postgis;

import org.jspecify.annotations.NullMarked;
