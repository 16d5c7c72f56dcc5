package com.tapsifood.foodmap.bench;

/** What an answer says of a cell. */
record CellNumbers(int orders, int organic, int nonOrganic, int users) {}
