/** From filters to SQL: operators that compile to conditions with bound parameters, and pages by keyset. */
@NullMarked
@NamedInterface("query")
package com.tapsifood.foodmap.platform.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
