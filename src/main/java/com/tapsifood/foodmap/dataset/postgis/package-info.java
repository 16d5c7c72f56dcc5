/** Learns from the database what is published: at start, when notified, and every half minute in case one was missed. */
@NullMarked
package com.tapsifood.foodmap.dataset.postgis;

import org.jspecify.annotations.NullMarked;
