/** The heat cube: where orders are, under any filter, at any zoom. */
@ApplicationModule(
        allowedDependencies = {
            "vendor",
            "vendor :: search",
            "polygon",
            "catalog",
            "tile",
            "tile :: mvt",
            "tile :: mlt",
            "tile :: cache",
            "dataset",
            "access",
            "geo",
            "platform",
            "platform :: database",
            "platform :: query"
        })
@NullMarked
package com.tapsifood.foodmap.heatmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
