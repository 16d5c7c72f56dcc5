/** What all readers of files share: the file itself, its text, coordinate systems and the shapes found. */
@NullMarked
package com.tapsifood.foodmap.refresh.file.source;

import org.jspecify.annotations.NullMarked;
