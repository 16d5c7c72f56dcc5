/** Vector tiles read back: by a library, and by a validator stricter than any reader. */
@NullMarked
package com.tapsifood.foodmap.support.mvt;

import org.jspecify.annotations.NullMarked;
