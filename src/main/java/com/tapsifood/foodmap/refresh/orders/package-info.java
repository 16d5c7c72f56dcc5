/** Orders: checked, staged, merged into the record, and packed into heat segments. */
@NullMarked
package com.tapsifood.foodmap.refresh.orders;

import org.jspecify.annotations.NullMarked;
