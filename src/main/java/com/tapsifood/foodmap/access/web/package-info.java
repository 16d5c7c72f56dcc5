/** The door: who may call which path, and the ways to show a key. */
@NullMarked
package com.tapsifood.foodmap.access.web;

import org.jspecify.annotations.NullMarked;
