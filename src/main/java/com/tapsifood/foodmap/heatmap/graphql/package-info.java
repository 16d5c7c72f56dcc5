/** The heat map and orders over time in the GraphQL API; its filter inputs serve other features too. */
@NamedInterface("graphql")
@NullMarked
package com.tapsifood.foodmap.heatmap.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
