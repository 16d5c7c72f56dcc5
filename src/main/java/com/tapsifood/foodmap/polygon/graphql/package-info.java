/** Polygon layers in the GraphQL API. */
@NullMarked
package com.tapsifood.foodmap.polygon.graphql;

import org.jspecify.annotations.NullMarked;
