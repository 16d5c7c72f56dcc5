/** Vendors and the filter that selects them. */
@ApplicationModule(
        allowedDependencies = {
            "polygon",
            "catalog",
            "tile",
            "tile :: mvt",
            "dataset",
            "access",
            "geo",
            "platform",
            "platform :: database",
            "platform :: graphql",
            "platform :: query"
        })
@NullMarked
package com.tapsifood.foodmap.vendor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
