/** What every feature stands on and no business word belongs to: refusals, problems, databases. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.tapsifood.foodmap.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
