/** Turns refusals into RFC 9457 problem documents and sets the headers of every answer. */
@NullMarked
package com.tapsifood.foodmap.platform.web;

import org.jspecify.annotations.NullMarked;
