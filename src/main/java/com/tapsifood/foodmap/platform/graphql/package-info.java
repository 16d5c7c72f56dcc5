/** What every GraphQL field shares: scalars, limits, a deadline, and one form of errors. */
@NullMarked
package com.tapsifood.foodmap.platform.graphql;

import org.jspecify.annotations.NullMarked;
