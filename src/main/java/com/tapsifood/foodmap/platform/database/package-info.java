/** The database: one address, four roles, the migrations. */
@NullMarked
@NamedInterface("database")
package com.tapsifood.foodmap.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
