/** What is served, in the GraphQL API. */
@NullMarked
package com.tapsifood.foodmap.dataset.graphql;

import org.jspecify.annotations.NullMarked;
