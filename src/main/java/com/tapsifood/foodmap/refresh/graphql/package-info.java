/** Tells in GraphQL how imports get on. */
@NullMarked
package com.tapsifood.foodmap.refresh.graphql;

import org.jspecify.annotations.NullMarked;
