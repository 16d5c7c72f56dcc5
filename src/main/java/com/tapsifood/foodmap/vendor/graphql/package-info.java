/** Vendors in the GraphQL API. */
@NullMarked
package com.tapsifood.foodmap.vendor.graphql;

import org.jspecify.annotations.NullMarked;
