/** Polygons with their metrics in the GraphQL API. */
@NullMarked
package com.tapsifood.foodmap.insight.graphql;

import org.jspecify.annotations.NullMarked;
