/** What every GraphQL field shares: scalars, pages, limits, a deadline, and one form of errors. */
@NullMarked
@NamedInterface("graphql")
package com.tapsifood.foodmap.platform.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
