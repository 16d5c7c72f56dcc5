/** JMH on the inner loops of heat tiles. */
@NullMarked
package com.tapsifood.foodmap.bench.kernels;

import org.jspecify.annotations.NullMarked;
