/** How many vendors reach each place of a city, under any filter and any change of their radii. */
@ApplicationModule(
        allowedDependencies = {
            "heatmap",
            "heatmap :: graphql",
            "vendor",
            "polygon",
            "catalog",
            "tile",
            "tile :: mvt",
            "dataset",
            "access",
            "geo",
            "platform",
            "platform :: database"
        })
@NullMarked
package com.tapsifood.foodmap.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
