/** Turns failures into RFC 9457 problem documents, sets the headers of every answer, serves the dashboard's files. */
@NullMarked
@NamedInterface("web")
package com.tapsifood.foodmap.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
