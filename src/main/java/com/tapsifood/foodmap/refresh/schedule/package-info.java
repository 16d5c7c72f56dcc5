/** Refreshes by themselves: when, by whom, and what when one fails. */
@NullMarked
package com.tapsifood.foodmap.refresh.schedule;

import org.jspecify.annotations.NullMarked;
