/** How data arrives: read, validate, quarantine, assign, publish. */
@ApplicationModule(
        allowedDependencies = {
            "heatmap",
            "vendor",
            "polygon",
            "catalog",
            "tile",
            "dataset",
            "access",
            "geo",
            "platform",
            "platform :: database",
            "platform :: web"
        })
@NullMarked
package com.tapsifood.foodmap.refresh;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
