/** The parts of an ESRI shapefile: shapes, attribute table, encoding, coordinate system. */
@NullMarked
package com.tapsifood.foodmap.refresh.file.shapefile;

import org.jspecify.annotations.NullMarked;
