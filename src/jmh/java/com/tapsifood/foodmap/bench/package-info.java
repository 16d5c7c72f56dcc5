/** Benchmarks that need more than the product has: other databases to compare with, and JMH. In no jar. */
@NullMarked
package com.tapsifood.foodmap.bench;

import org.jspecify.annotations.NullMarked;
