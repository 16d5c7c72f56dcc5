/** Who calls and what they may see: callers, rights, keys. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: database", "platform :: web"})
@NullMarked
package com.tapsifood.foodmap.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
