/** What tests of several features share. */
@NullMarked
package com.tapsifood.foodmap.support;

import org.jspecify.annotations.NullMarked;
