/** Datasets and their published versions: what is served, since when. */
@ApplicationModule(allowedDependencies = {"access", "geo", "platform", "platform :: database"})
@NullMarked
package com.tapsifood.foodmap.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
