/** Marketing areas, regions and neighbourhoods. */
@ApplicationModule(
        allowedDependencies = {
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
package com.tapsifood.foodmap.polygon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
