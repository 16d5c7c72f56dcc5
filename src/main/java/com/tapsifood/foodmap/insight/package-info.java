/** What several features together say of an area. */
@ApplicationModule(
        allowedDependencies = {
            "heatmap",
            "heatmap :: graphql",
            "vendor",
            "polygon",
            "catalog",
            "tile",
            "dataset",
            "access",
            "geo",
            "platform"
        })
@NullMarked
package com.tapsifood.foodmap.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
