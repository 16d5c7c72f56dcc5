/** What is served as files: CSV, GeoJSON, lines of JSON and Excel, page by page as the client takes them. */
@ApplicationModule(
        allowedDependencies = {
            "coverage",
            "coverage :: raster",
            "heatmap",
            "vendor",
            "polygon",
            "catalog",
            "tile",
            "dataset",
            "access",
            "geo",
            "platform",
            "platform :: database"
        })
@NullMarked
package com.tapsifood.foodmap.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
