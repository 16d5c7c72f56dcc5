/** The heat map in the GraphQL API. */
@NullMarked
package com.tapsifood.foodmap.heatmap.graphql;

import org.jspecify.annotations.NullMarked;
