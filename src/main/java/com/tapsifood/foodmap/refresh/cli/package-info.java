/** The command line: serve, migrate, import, load, bench. */
@NullMarked
package com.tapsifood.foodmap.refresh.cli;

import org.jspecify.annotations.NullMarked;
