/** Vendors found by SQL: the one language of their filter, its compiler, pages and facets. */
@NullMarked
@NamedInterface("search")
package com.tapsifood.foodmap.vendor.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
