/** Reference data that every feature names: cities and business lines. */
@ApplicationModule(allowedDependencies = {"dataset", "access", "geo", "platform", "platform :: database"})
@NullMarked
package com.tapsifood.foodmap.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
