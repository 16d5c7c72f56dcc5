/** The numbers of coverage as GraphQL. */
@NullMarked
package com.tapsifood.foodmap.coverage.graphql;

import org.jspecify.annotations.NullMarked;
