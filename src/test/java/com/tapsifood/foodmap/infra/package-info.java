/** What runs the food map elsewhere: charts, rules, pipelines, read and tested as what they are. */
@NullMarked
package com.tapsifood.foodmap.infra;

import org.jspecify.annotations.NullMarked;
