/** Cities and business lines in the GraphQL API. */
@NullMarked
package com.tapsifood.foodmap.catalog.graphql;

import org.jspecify.annotations.NullMarked;
